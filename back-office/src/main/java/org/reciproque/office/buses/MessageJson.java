package org.reciproque.office.buses;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * How messages between applications of one version are written before they are sealed. Nothing of it is kept, so it may
 * change with the words; events have a form of their own, for ever.
 */
final class MessageJson {

    private static final String OURS = "org.reciproque.api.";

    private MessageJson() {}

    static Serializer serializer() {
        return Jackson3Serializer.builder()
                .lenientDeserialization()
                .jsonMapperBuilderCustomizer(mapper -> mapper.annotationIntrospector(new KindsOfOurs())
                        // What a record is asked (isLate) is not what it is made of (late).
                        .changeDefaultVisibility(all -> all.withIsGetterVisibility(Visibility.NONE)))
                .build();
    }

    /** A value that may be of several kinds says of which: those that its sealed interface permits, and no other. */
    private static final class KindsOfOurs extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedClass type
                    && type.getRawType().isSealed()
                    && type.getRawType().getName().startsWith(OURS)) {
                return JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.SIMPLE_NAME, JsonTypeInfo.As.PROPERTY, "kind", null, false, null);
            }
            return super.findPolymorphicTypeInfo(config, annotated);
        }
    }
}
