/**
 * La base de données embarquée : the PostgreSQL server which Réciproque brings along and keeps in one folder of its own.
 * It belongs to one running application at a time, listens to this machine only, and survives whatever kills the application.
 * Whoever opens it either gets a server which is truly theirs, or one French sentence saying why not, and nothing left running.
 */
@NullMarked
package org.reciproque.office.database;

import org.jspecify.annotations.NullMarked;
