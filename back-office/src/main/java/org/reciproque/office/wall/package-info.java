/**
 * The wall between networks: whose rows this thread may read, and who may ask for what. PostgreSQL holds it too: screens
 * ask under a role that sees the rows of one network, and none when nobody said which.
 */
@NullMarked
package org.reciproque.office.wall;

import org.jspecify.annotations.NullMarked;
