"""`briefgen serve`."""

import sys
import threading
import webbrowser
from pathlib import Path

import click

from briefgen.build.explaining import Reasons
from briefgen.build.glimpses import Glimpses
from briefgen.build.outcome import Options, Outcome
from briefgen.build.snapshot import take_snapshot
from briefgen.cli.options import drafts_option, jobs_option, project_root, root_option
from briefgen.cli.summary import verdict
from briefgen.cli.terminal import progress, show_findings
from briefgen.diagnostics.errors import BriefgenError
from briefgen.serve.preview import Preview
from briefgen.serve.server import ADDRESS, start
from briefgen.serve.session import Session
from briefgen.serve.watch import Watch

_PORT = 8000
_BLIND = (
    "The system cannot tell of changes here, so files are looked at from time to time, and saves take longer to show. "
    "On Linux: sysctl fs.inotify.max_user_watches=524288"
)


@click.command()
@root_option
@click.option("--port", type=click.IntRange(0, 65535), default=_PORT, show_default=True, help="0 is any free port.")
@click.option("--open", "opens", is_flag=True, help="Open the site in the browser.")
@drafts_option
@jobs_option
def command(root: Path | None, port: int, opens: bool, drafts: bool, jobs: int | None) -> None:
    """Show the site on this machine, and build it again on every save. Control-C ends it."""
    project = project_root(root)
    preview = Preview()
    options = Options(drafts=drafts, jobs=jobs or 0, search=False)
    session = Session(project, options, preview, lambda told: _tell(told, project), Glimpses(project, options))
    seen = take_snapshot(project)
    with progress(sys.stderr) as advance:
        session.build(advance)
    server = start(port, preview, Reasons(project))
    address = f"http://{ADDRESS}:{server.server_address[1]}/"
    watch = Watch(project)
    watch.start()
    threading.Thread(target=server.serve_forever, args=(0.2,), daemon=True).start()
    click.echo(f"The site is at {address} (Control-C ends this).")
    if watch.is_blind:
        click.echo(_BLIND, err=True)
    if opens:
        webbrowser.open(address)
    try:
        session.run(watch, seen, lambda: True)
    finally:
        preview.close()
        watch.stop()
        server.shutdown()
        server.server_close()


def _tell(told: Outcome | BriefgenError, project: Path) -> None:
    if isinstance(told, BriefgenError):
        click.echo(f"briefgen: {told}", err=True)
        return
    show_findings(told.report.findings, "text", project, sys.stderr)
    done = "not built" if told.report.failed else f"{told.written} files written, {told.removed} removed"
    click.echo(f"{verdict(told.report)[:-1]}; {done}.")
