/** People meet, agree or not, come to sessions and look back: the screens as they answer over the network. */
@NullMarked
package org.reciproque.office.meetings;

import org.jspecify.annotations.NullMarked;
