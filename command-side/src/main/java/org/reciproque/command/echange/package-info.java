/**
 * The decisions about an échange and its sessions (séances), and what begins by itself once terms are agreed.
 */
@NullMarked
package org.reciproque.command.echange;

import org.jspecify.annotations.NullMarked;
