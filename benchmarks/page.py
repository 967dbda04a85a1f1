"""Measures the page of a large map in a real browser: its size, the first paint, and a click on a filter.

python benchmarks/page.py            needs Chromium and `pip install playwright`
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
_PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime"
# From the change of a filter to the second frame after it: the first one has been painted by then.
_FILTER = """() => new Promise(done => {
  const select = document.querySelector("select");
  select.selectedIndex = select.selectedIndex ? 0 : 1;
  const start = performance.now();
  select.dispatchEvent(new Event("change", {bubbles: true}));
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
})"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        source, page_file = Path(folder) / "large.yaml", Path(folder) / "large.html"
        source.write_bytes(subprocess.check_output([sys.executable, str(HERE / "generate.py"), "600", "50"]))
        journeymap = str(Path(sys.executable).with_name("journeymap"))
        subprocess.check_call(
            [journeymap, "render", str(source), "-o", str(page_file)], stderr=subprocess.DEVNULL
        )
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("google-chrome"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        paints, clicks = [], []
        for _ in range(5):
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.goto(page_file.as_uri())
            page.wait_for_timeout(500)
            paints.append(page.evaluate(_PAINT))
            clicks += [page.evaluate(_FILTER) for _ in range(3)]
            page.close()
        browser.close()
        size = page_file.stat().st_size / 1e6
    print("| the page of 600 touchpoints and 50 paths | median |\n|---|---|")
    print(f"| size | {size:.2f} MB |")
    print(f"| first paint | {median(paints) / 1000:.2f} s |")
    print(f"| a click on a filter, until it is painted | {median(clicks) / 1000:.2f} s |")


if __name__ == "__main__":
    main()
