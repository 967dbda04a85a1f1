"""Files made to take a machine down: bounded in time and memory, each in a process of its own."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

MIB = 1 << 20

HOSTILE = {
    "open brackets": "'[' * 100_000",
    "a mebibyte of open brackets": "'[' * MIB",
    "open braces": "'{' * 100_000",
    "dashes": "'- ' * 100_000",
    "question marks": "'? ' * 100_000",
    "levels": "'\\n'.join(' ' * n + 'a:' for n in range(1400))",
    "200 levels": "'[' * 200 + ']' * 200",
    "alias bomb": "'a0: &a0 [x, x]\\n' + ''.join(f'a{n}: &a{n} [*a{n-1}, *a{n-1}]\\n' for n in range(1, 99))",
    "merge bomb": "'a: &a {x: 1}\\n' + ''.join(f'b{n}: &a {{<<: [*a, *a]}}\\n' for n in range(5000))",
    "directives": "''.join(f'%TAG !a{n}! x\\n' for n in range(60_000))",
    "directives below": "'a: 1\\n' + ''.join(f'%TAG !a{n}! x\\n' for n in range(60_000))",
    "colons": "'a: ' * (MIB // 3)",
    "colons in brackets": "'a: [' + 'b: c: d, ' * (MIB // 10)",
    "errors in every line": "'a: @\\n' * (MIB // 5)",
    "wrong columns": "''.join(' ' * (n % 50) + 'a: b\\n' for n in range(33_000))",
    "open quotes": "'a: \"x\\n' * (MIB // 7)",
    "open brackets in every line": "'a: [x\\n' * (MIB // 7)",
    "tabs": "'\\ta: b\\n' * (MIB // 7)",
    "comments after texts": "'- a #1\\n' * (MIB // 8)",
    "control characters": "'a: \\x07\\n' * (MIB // 6)",
    "escapes": "'a: \"' + r'\\q' * (MIB // 2 - 10) + '\"'",
    "conflicts": "'<<<<<<< \\n=======\\n>>>>>>> \\n' * (MIB // 30)",
    "documents": "'---\\na\\n' * (MIB // 6)",
    "anchors": "''.join(f'- &a{n} x\\n' for n in range(60_000))",
    "equal keys": "'a: b\\n' * (MIB // 5)",
    "empty lines": "'\\n' * MIB",
    "spaces": "' ' * MIB",
}

SCRIPT = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (512 << 20, 512 << 20))
resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
from journeymap.reading import read
MIB = 1 << 20
for case in sys.argv[1:]:
    document = read(eval(case).encode()[:MIB], "map.yaml")
    assert document.findings or document.root is not None, case
    assert len(document.findings) <= 20_100, case
    print("read", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits on memory and time are a POSIX matter")
def test_hostile_files_cost_little_time_and_memory() -> None:
    """All of them together take less than 20 seconds and never 512 MiB of memory, and none a crash."""
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, *HOSTILE.values()],
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    done = run.stdout.count("read")
    assert run.returncode == 0, f"{[*HOSTILE, 'all'][done]}: {run.returncode} {run.stderr[-2000:]}"
