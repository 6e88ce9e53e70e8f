"""``argmap schema``: the JSON Schema of the file format."""

import typer


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(short_help="Print a JSON Schema for editors.")(schema)


def schema() -> None:
    """Print the JSON Schema of maps, for editors that complete and check YAML.

    Example:  argmap schema > argmap.schema.json

    Then let each map begin with the line:

    # yaml-language-server: $schema=argmap.schema.json
    """
    import json

    from argmap.model.schema import json_schema

    typer.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))
