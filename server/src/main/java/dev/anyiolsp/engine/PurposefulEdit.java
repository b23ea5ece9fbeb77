package dev.anyiolsp.engine;

import dev.anyiolsp.text.Edit;

/** An edit of a text, and what it is for. */
public record PurposefulEdit(Edit edit, Purpose purpose) {}
