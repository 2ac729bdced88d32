"""Made-up articles in a data folder, for what plants copies of them."""

import random
from pathlib import Path

SYLLABLES = ("ba", "do", "fi", "gu", "ke", "lo", "mi", "na", "re", "su", "ta", "vo")


def write_articles(data: Path, count: int) -> None:
    """Articles of random words, as PolNeAR's folder holds them."""
    rng = random.Random(1)
    folder = data / "attribution" / "polnear" / "train" / "text"
    folder.mkdir(parents=True)
    for number in range(count):
        sentences = []
        for _ in range(20):
            words = ["".join(rng.choices(SYLLABLES, k=rng.randint(1, 3))) for _ in range(15)]
            sentences.append(" ".join(words).capitalize() + ".")
        (folder / f"{number}.txt").write_text("\n".join(sentences), encoding="utf-8")
