/** What happens when an application, its database or its neighbour is killed or held up in the middle of its work. */
@NullMarked
package org.reciproque.office.faults;

import org.jspecify.annotations.NullMarked;
