"""Publishers: the outlet that published the document itself, as one of its figures.

Whether "told the Merrin Daily" is another outlet's contact or the document's own depends on who
publishes it; a document of which that is unknown still has an outlet, named after its file.

- In: the scene of a document.
- Out: the index of that outlet; whose contact an outlet's is.
- Not here: what the words state (`channels`), which names are one outlet (`outlets`).
"""

import re

from whence.entities.figures import Figure, Scene
from whence.entities.outlets import is_same_outlet
from whence.records import Contact, EntityKind


def contact_of(scene: Scene, figure: Figure) -> Contact:
    """Whose contact a talk with an outlet is.

    Args:
        scene: Of the document.
        figure: The outlet.

    Returns:
        OWN if it published the document, else OTHER.
    """
    outlet = scene.document.outlet
    is_own = outlet is not None and is_same_outlet(figure.name, outlet)
    return Contact.OWN if is_own else Contact.OTHER


def own_outlet(scene: Scene) -> int:
    """The figure of the outlet that published the document, added when first needed.

    Args:
        scene: Of the document.

    Returns:
        Its index; without a known outlet it is named after the file.
    """
    if "outlet" in scene.described:
        return scene.described["outlet"]
    outlet = scene.document.outlet
    at = None
    if outlet is not None:
        bodies = (
            index
            for index, figure in enumerate(scene.figures)
            if figure.named
            and figure.kind in (EntityKind.ORGANIZATION, EntityKind.OTHER)
            and is_same_outlet(figure.name, outlet)
        )
        at = next(bodies, None)
    if at is None:
        file_name = re.split(r"[/\\]", scene.document.path)[-1]
        name = outlet if outlet is not None else f"outlet of {file_name}"
        at = scene.add(
            Figure(EntityKind.ORGANIZATION, name, named=outlet is not None, first=-1, outlet=True)
        )
    scene.described["outlet"] = at
    return at
