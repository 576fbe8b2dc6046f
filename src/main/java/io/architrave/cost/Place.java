package io.architrave.cost;

/// Where a price holds. Transfer between two regions is a price of the origin, with the destination in its key.
public sealed interface Place {

    /// The price is one all over the world.
    record Global() implements Place {}

    /// @param code such as "eu-west-1"
    record Region(String code) implements Place {}

    /// @param geography where viewers are, as CloudFront bills, such as "north-america"
    record Edge(String geography) implements Place {}

    /// The heading of the place in the tables of the price book.
    default String column() {
        return switch (this) {
            case Global _ -> "global";
            case Region region -> region.code();
            case Edge edge -> "edge:" + edge.geography();
        };
    }

    /// For people.
    default String shown() {
        return switch (this) {
            case Global _ -> "global";
            case Region region -> region.code();
            case Edge edge -> edge.geography().replace('-', ' ') + " edge";
        };
    }
}
