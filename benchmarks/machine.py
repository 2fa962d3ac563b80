"""On what, and beside what, something was measured."""

import os
import platform
from pathlib import Path


def machine() -> str:
    """Processors, memory and load, in a line."""
    load = os.getloadavg()[0]
    return f"{len(os.sched_getaffinity(0))} × {_processor()}, {_memory():.0f} GiB, load before: {load:.1f}"


def _processor() -> str:
    for line in _lines("/proc/cpuinfo"):
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _memory() -> float:
    for line in _lines("/proc/meminfo"):
        if line.startswith("MemTotal"):
            return int(line.split()[1]) / 1024**2
    return 0.0


def _lines(file: str) -> list[str]:
    path = Path(file)
    return path.read_text().splitlines() if path.exists() else []
