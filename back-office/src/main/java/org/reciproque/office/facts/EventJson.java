package org.reciproque.office.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.Theme;
import org.reciproque.store.sealing.Vault;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * How events are written, for ever. This mapper is frozen: it is nobody else's, and no setting of the application
 * reaches it.
 *
 * <p>Ids and themes are plain strings, days are ISO dates, what was not said is left out, and a correction says its kind
 * in {@code "kind"}. Personal words are sealed, see {@link SealedWords}.
 */
final class EventJson {

    private EventJson() {}

    static void freeze(JsonMapper.Builder builder, Vault vault) {
        builder.annotationIntrospector(new SingleValues())
                .addModule(SealedWords.by(vault))
                .addMixIn(Correction.class, KindOfCorrection.class)
                .registerSubtypes(List.of(Correction.class.getPermittedSubclasses()))
                .changeDefaultPropertyInclusion(inclusion ->
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .withCoercionConfigDefaults(
                        coercions -> coercions.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface KindOfCorrection {}

    /** Writes a record that wraps one value as that value. */
    private static final class SingleValues extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedMethod method && wrapsOneValue(method.getDeclaringClass())) {
                RecordComponent only = method.getDeclaringClass().getRecordComponents()[0];
                return method.getParameterCount() == 0 && method.getName().equals(only.getName());
            }
            return super.hasAsValue(config, annotated);
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedConstructor constructor
                    && wrapsOneValue(constructor.getDeclaringClass())
                    && constructor.getParameterCount() == 1) {
                return JsonCreator.Mode.DELEGATING;
            }
            return super.findCreatorAnnotation(config, annotated);
        }

        private static boolean wrapsOneValue(Class<?> type) {
            if (type == Theme.class) {
                return true;
            }
            RecordComponent[] components = type.getRecordComponents();
            return components != null && components.length == 1 && components[0].getType() == UUID.class;
        }
    }
}
