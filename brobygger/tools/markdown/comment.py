"""Rule: a block that is only an HTML comment is the editor's own note and is not published."""

from markdown_it.rules_block import StateBlock

OPENING = "<!--"
CLOSING = "-->"


def comment(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Take the lines of a comment; one that does not end reaches to the end of the text."""
    if state.is_code_block(start_line):
        return False
    begin = state.bMarks[start_line] + state.tShift[start_line]
    if not state.src.startswith(OPENING, begin):
        return False
    closed = state.src.find(CLOSING, begin + len(OPENING))
    line = start_line
    while line < end_line and (closed < 0 or state.eMarks[line] < closed + len(CLOSING)):
        line += 1
    if closed >= 0 and (line >= end_line or state.src[closed + len(CLOSING) : state.eMarks[line]].strip()):
        return False  # text stands behind the comment: then it is no block of its own
    if silent:
        return True
    state.line = min(line + 1, end_line)
    token = state.push("comment", "", 0)
    token.map = [start_line, state.line]
    token.content = state.src[begin : closed + len(CLOSING) if closed >= 0 else state.eMarks[end_line - 1]]
    return True
