package org.reciproque.api.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an administrator calls what a reader of facts does, where it builds no list; on one of the classes of its
 * processing group, for example « les effacements des clés ».
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InWords {

    String value();
}
