"""The GitHub Actions workflow that `briefgen init --ci` writes: checks, builds and publishes to GitHub Pages.

It follows https://docs.github.com/pages/getting-started-with-github-pages/using-custom-workflows-with-github-pages:
least permissions, one deployment at a time and none cut short. Actions are pinned to commits, because a tag can be
moved; what stands behind each is the release that it is. No expression stands in a script, where it would be code.
"""

from pathlib import PurePosixPath

import briefgen

PATH = PurePosixPath(".github/workflows/publish.yml")
"""Where it belongs, from the repository's root."""

REQUIREMENTS = PurePosixPath("requirements.txt")
"""The file that says which briefgen builds the site; the workflow installs it."""

_TEXT = """\
# Checks, builds and publishes the site whenever {branch} changes.
# In the repository's settings, under Pages, the source must be “GitHub Actions”.
name: Publish the site

on:
  push:
    branches: [{branch}]
  workflow_dispatch:

permissions: {{}}

concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  build:
    name: Check and build
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
      pages: read # to learn the address of the site
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - id: pages
        uses: actions/configure-pages@45bfe0192ca1faeb007ade9deae92b16b8254a0d # v6.0.0
      - uses: actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97 # v7.0.0
        with:
          python-version: "3.13"
      - run: python -m pip install --requirement requirements.txt
      - id: cache
        uses: actions/cache/restore@55cc8345863c7cc4c66a329aec7e433d2d1c52a9 # v6.1.0
        with:
          path: .briefgen/cache
          key: briefgen-${{{{ runner.os }}}}-${{{{ hashFiles('requirements.txt') }}}}-${{{{ github.run_id }}}}
          restore-keys: briefgen-${{{{ runner.os }}}}-${{{{ hashFiles('requirements.txt') }}}}-
      - run: briefgen check --strict --format github
      - run: briefgen build --base-url "$BASE_URL/"
        env:
          BASE_URL: ${{{{ steps.pages.outputs.base_url }}}}
      - uses: actions/cache/save@55cc8345863c7cc4c66a329aec7e433d2d1c52a9 # v6.1.0
        with:
          path: .briefgen/cache
          key: ${{{{ steps.cache.outputs.cache-primary-key }}}}
      - uses: actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0
        with:
          path: site

  deploy:
    name: Publish
    needs: build
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      pages: write # to publish
      id-token: write # to prove to Pages who publishes
    environment:
      name: github-pages
      url: ${{{{ steps.deployment.outputs.page_url }}}}
    steps:
      - id: deployment
        uses: actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0
"""


def workflow_yaml(branch: str = "main") -> str:
    """The workflow, which runs for pushes to `branch`."""
    return _TEXT.format(branch=branch)


def requirements_txt() -> str:
    """The release of briefgen that the site is made with: another may write other bytes."""
    return f"briefgen=={briefgen.__version__}\n"
