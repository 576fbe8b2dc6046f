package io.architrave.catalog;

import io.architrave.catalog.quantity.Condition;
import io.architrave.catalog.quantity.Declared;
import io.architrave.catalog.quantity.Parsed;
import io.architrave.catalog.quantity.Quantity;
import io.architrave.catalog.quantity.Unit;
import io.architrave.catalog.quantity.UnitCheck;
import io.architrave.catalog.quantity.UnitParser;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Reads what a service file says about cost, and checks that each expression parses, uses names that exist and does
/// not mix dimensions. Whether it fits the unit of its price is checked where the price book is known.
final class BillingReader {

    private static final Quantity NOTHING = new Quantity.Literal(BigDecimal.ZERO, Unit.ONE);

    private final FileCursor file;

    BillingReader(FileCursor file) {
        this.file = file;
    }

    List<UsageSpec> usage() {
        return file.objects("usage").stream().map(this::readUsage).toList();
    }

    List<PriceComponent> prices(List<PropertySpec> properties, List<UsageSpec> usage) {
        var check = new UnitCheck(new Declared.Names(BillingNames.of(properties, usage)));
        var prices = file.objects("prices").stream()
                .map(price -> readPrice(price, check, properties))
                .toList();
        // A unit that no price reckons with is only words for the inspector.
        properties.stream()
                .filter(property -> prices.stream()
                        .anyMatch(price -> price.quantity().names().contains(property.key())))
                .forEach(property -> property.unit().ifPresent(unit -> readUnit(file, "properties", unit)));
        return prices;
    }

    private UsageSpec readUsage(FileCursor usage) {
        usage.knowsOnly("key", "label", "unit", "guess", "drawn", "help", "source");
        readUnit(usage, "unit", usage.text("unit"));
        return new UsageSpec(
                usage.text("key"),
                usage.text("label"),
                usage.text("unit"),
                usage.number("guess"),
                usage.constant(UsageSpec.DrawnVolume.class, "drawn"),
                usage.text("help"),
                usage.address("source"));
    }

    private PriceComponent readPrice(FileCursor price, UnitCheck check, List<PropertySpec> properties) {
        price.knowsOnly("line", "key", "quantity", "when", "unit", "at", "pool");
        var key = new KeyTemplate(price.text("key"));
        key.names().stream()
                .filter(name -> properties.stream().noneMatch(property -> property.key().equals(name)))
                .forEach(name -> price.report("key", "names no property: {" + name + "}"));
        return new PriceComponent(
                price.text("line"),
                key,
                readQuantity(price, check),
                price.optionalText("when").flatMap(text -> readCondition(price, check, text)),
                price.optionalText("unit").flatMap(text -> readUnit(price, "unit", text)),
                price.optionalText("at").map(KeyTemplate::new),
                price.constant(PriceComponent.Pool.class, "pool").orElse(PriceComponent.Pool.ACCOUNT));
    }

    private Quantity readQuantity(FileCursor price, UnitCheck check) {
        return switch (Quantity.parse(price.text("quantity"))) {
            case Parsed.Ok<Quantity>(var quantity) -> {
                check.problem(quantity).ifPresent(sentence -> price.report("quantity", sentence));
                yield quantity;
            }
            case Parsed.Bad<Quantity> bad -> {
                price.report("quantity", bad.sentence());
                yield NOTHING;
            }
        };
    }

    private Optional<Condition> readCondition(FileCursor price, UnitCheck check, String text) {
        return switch (Condition.parse(text)) {
            case Parsed.Ok<Condition>(var condition) -> {
                check.problem(condition).ifPresent(sentence -> price.report("when", sentence));
                yield Optional.of(condition);
            }
            case Parsed.Bad<Condition> bad -> {
                price.report("when", bad.sentence());
                yield Optional.empty();
            }
        };
    }

    private static Optional<Unit> readUnit(FileCursor at, String member, String text) {
        return switch (Unit.read(text)) {
            case UnitParser.Read.Ok ok -> Optional.of(ok.unit());
            case UnitParser.Read.Bad bad -> {
                at.report(member, bad.sentence());
                yield Optional.empty();
            }
        };
    }
}
