package org.reciproque.research.release;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One column as Table Schema describes it; {@code number} and {@code definition} are ours. */
final class FieldSchema {

    private FieldSchema() {}

    static ObjectNode of(JsonMapper json, Field field) {
        ObjectNode node = json.createObjectNode();
        node.put("name", field.name());
        node.put("number", field.number());
        node.put("type", field.kind().type);
        node.put("title", field.french().title());
        node.put("title_en", field.english().title());
        node.put("description", field.french().description());
        node.put("description_en", field.english().description());
        field.definition().ifPresent(key -> node.put("definition", key));
        if (!field.statuses().isEmpty()) {
            categories(node, field);
        }
        ObjectNode constraints = json.createObjectNode();
        if (field.kind() == Field.Kind.TEXT) {
            constraints.put("required", true);
        }
        if (field.equals(Field.QUARTER)) {
            constraints.put("pattern", "[0-9]{4}-T[1-4]");
        }
        field.least().ifPresent(least -> constraints.put("minimum", least.intValue()));
        field.most().ifPresent(most -> constraints.put("maximum", most.intValue()));
        if (!field.statuses().isEmpty()) {
            ArrayNode allowed = constraints.putArray("enum");
            field.statuses().forEach(status -> allowed.add(status.code()));
        }
        node.set("constraints", constraints);
        return node;
    }

    private static void categories(ObjectNode node, Field field) {
        ArrayNode categories = node.putArray("categories");
        field.statuses().forEach(status -> {
            ObjectNode category = categories.addObject();
            category.put("value", status.code());
            category.put("label", status.french());
            category.put("label_en", status.english());
        });
    }
}
