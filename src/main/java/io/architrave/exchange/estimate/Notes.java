package io.architrave.exchange.estimate;

import io.architrave.cost.LineItem;

/// What a reader should know of a line beside its figure.
final class Notes {

    private Notes() {}

    static String of(LineItem item) {
        var usage = switch (item.usage()) {
            case STATED -> "";
            case GUESS -> "guess";
            case DEPENDS -> "depends on usage";
        };
        var price = item.source().confirmed() ? "" : "price unconfirmed";
        return usage.isEmpty() || price.isEmpty() ? usage + price : usage + ", " + price;
    }
}
