package io.architrave.exchange.estimate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.architrave.cost.Estimate;
import io.architrave.cost.LineItem;
import java.util.List;
import java.util.Locale;

/// The stable form: fields are added, never renamed; money, quantities and unit prices are decimal strings.
public final class EstimateJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EstimateJson() {}

    static String write(List<PricedDocument> documents) {
        var nodes = documents.stream().map(one -> node(one.file(), one.estimate())).toList();
        var root = nodes.size() == 1 ? nodes.getFirst() : JsonNodeFactory.instance.arrayNode().addAll(nodes);
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of texts can always be written", impossible);
        }
    }

    /// For an array over several documents.
    public static ObjectNode node(String file, Estimate estimate) {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("file", file);
        root.put("currency", Estimate.CURRENCY);
        root.put("monthly", estimate.shownMonthly().toPlainString());
        root.put("region", estimate.region());
        root.put("freeTier", estimate.freeTier());
        var items = root.putArray("items");
        estimate.items().forEach(item -> items.add(item(item)));
        var unpriced = root.putArray("unpriced");
        estimate.unpriced()
                .forEach(one -> unpriced.addObject()
                        .put("element", one.element().toString())
                        .put("name", one.name())
                        .put("reason", one.reason()));
        var assumptions = root.putArray("assumptions");
        estimate.assumptions().forEach(assumptions::add);
        return root;
    }

    private static ObjectNode item(LineItem item) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("element", item.element().toString());
        node.put("name", item.name());
        node.put("service", item.service());
        node.put("region", item.place().shown());
        node.put("component", item.component());
        node.put("quantity", item.quantity().map(Decimals::plain).orElse(null));
        node.put("unit", item.unit());
        node.put("unitPrice", Decimals.plain(item.unitPrice()));
        node.put("monthly", item.monthly().map(Decimals::plain).orElse(null));
        node.put("usage", item.usage().name().toLowerCase(Locale.ROOT));
        node.put("source", item.source().title());
        node.put("date", item.source().date().toString());
        node.put("confirmed", item.source().confirmed());
        node.put("category", item.category());
        node.put("priceKey", item.key());
        return node;
    }
}
