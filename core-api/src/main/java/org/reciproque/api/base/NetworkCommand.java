package org.reciproque.api.base;

/** Something asked of a network. Each noun's commands are the records of its own sealed interface. */
public interface NetworkCommand {

    Noted noted();
}
