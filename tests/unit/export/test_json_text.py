import json

from briefgen.export.json_text import json_document, json_lines


def test_keys_keep_the_order_of_the_format() -> None:
    assert json_document({"b": 1, "a": "é🎉"}) == '{\n  "b": 1,\n  "a": "é🎉"\n}\n'.encode()


def test_each_row_is_a_line_that_is_ended() -> None:
    lines = json_lines(({"a": "one\ntwo"}, {"a": 2}))

    assert lines.endswith(b"\n")
    assert [json.loads(line) for line in lines.splitlines()] == [{"a": "one\ntwo"}, {"a": 2}]


def test_no_row_is_no_byte() -> None:
    assert json_lines(()) == b""
