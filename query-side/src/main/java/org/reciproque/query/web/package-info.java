/**
 * What every screen does alike: notes a fact in the name of who sits there, waits until it can be seen, and says in
 * French when something was refused.
 */
@NullMarked
package org.reciproque.query.web;

import org.jspecify.annotations.NullMarked;
