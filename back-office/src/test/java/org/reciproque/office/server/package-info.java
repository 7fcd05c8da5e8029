/**
 * Applications joined by Axon Server, tried against a double of that remote peer which speaks the same protocol in this
 * process, and against a real one where there is one. The double is no part of what is shipped.
 */
@NullMarked
package org.reciproque.office.server;

import org.jspecify.annotations.NullMarked;
