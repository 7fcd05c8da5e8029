package org.reciproque.api.base;

/** Something that happened in a network. Each noun's events are the records of its own sealed interface. */
public interface NetworkEvent {

    Noted noted();
}
