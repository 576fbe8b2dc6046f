package io.architrave.cost;

import io.architrave.catalog.KeyTemplate;
import io.architrave.catalog.PriceComponent;
import io.architrave.catalog.PropertySpec;
import io.architrave.catalog.ServiceType;
import io.architrave.catalog.quantity.Evaluated;
import io.architrave.catalog.quantity.Input;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Drafts the lines of one node or group from the price components of its type.
final class ElementCost {

    private final ServiceType type;
    private final Draft.Subject subject;
    private final ElementInputs inputs;
    private final PriceBook book;
    private final Place.Region region;
    private final String account;
    private final Tally tally;

    ElementCost(
            Draft.Subject subject,
            ServiceType type,
            ElementInputs inputs,
            PriceBook book,
            Whereabouts whereabouts,
            Tally tally) {
        this.type = type;
        this.subject = subject;
        this.inputs = inputs;
        this.book = book;
        this.region = new Place.Region(whereabouts.region(subject.element()));
        this.account = whereabouts.account(subject.element());
        this.tally = tally;
    }

    void draft() {
        type.prices().forEach(this::draft);
    }

    private void draft(PriceComponent component) {
        switch (component.when().map(condition -> condition.evaluate(inputs)).orElse(ALWAYS)) {
            case Evaluated.Known known when known.base().signum() == 0 -> {
            }
            case Evaluated.Known known -> priced(component, known.guesses());
            case Evaluated.Missing missing -> open(component, missing.names());
            case Evaluated.Undefined undefined ->
                    tally.unpriced(subject, component.line() + ": " + undefined.sentence());
        }
    }

    private static final Evaluated ALWAYS = new Evaluated.Known(BigDecimal.ONE, Set.of());

    /// The condition itself is unknown, so even whether there is such a line.
    private void open(PriceComponent component, Set<String> names) {
        tally.unpriced(subject, component.line() + " cannot be priced: set " + labels(names) + ".");
    }

    private void priced(PriceComponent component, Set<String> guesses) {
        var key = component.key().expand(inputs::text);
        var place = component.at().map(this::edge).orElse(Optional.of(region));
        if (key.isEmpty() || place.isEmpty()) {
            open(component, namesInTexts(component));
            return;
        }
        switch (book.price(key.get(), place.get())) {
            case Price.Unknown unknown -> tally.unpriced(subject, component.line() + ": " + unknown.reason());
            case Price.Known price -> quantified(component, key.get(), place.get(), price, guesses);
        }
    }

    private void quantified(PriceComponent component, String key, Place place, Price.Known price, Set<String> guesses) {
        switch (component.quantity().evaluate(inputs)) {
            case Evaluated.Known known -> {
                // By name, so that the assumptions of one diagram always come in one order.
                var guessed = new TreeSet<>(guesses);
                guessed.addAll(known.guesses());
                guessed.addAll(guessedInKey(component));
                var usage = guessed.isEmpty() ? LineItem.Usage.STATED : LineItem.Usage.GUESS;
                add(component, key, place, price, Optional.of(known.in(price.unit())), usage);
                guessed.forEach(this::assume);
            }
            case Evaluated.Missing missing -> {
                if (missing.names().stream().allMatch(name -> type.usage(name).isPresent())) {
                    add(component, key, place, price, Optional.empty(), LineItem.Usage.DEPENDS);
                } else {
                    open(component, missing.names());
                }
            }
            case Evaluated.Undefined undefined ->
                    tally.unpriced(subject, component.line() + ": " + undefined.sentence());
        }
    }

    private Optional<Place> edge(KeyTemplate at) {
        return at.expand(inputs::text).map(place -> new Place.Edge(place.replaceFirst("^edge:", "")));
    }

    private static Set<String> namesInTexts(PriceComponent component) {
        var names = new HashSet<>(component.key().names());
        component.at().ifPresent(at -> names.addAll(at.names()));
        return names;
    }

    private Set<String> guessedInKey(PriceComponent component) {
        var guessed = new HashSet<String>();
        namesInTexts(component).stream()
                .filter(name -> inputs.find(name)
                        .filter(input -> input.basis() == Input.Basis.GUESS)
                        .isPresent())
                .forEach(guessed::add);
        return guessed;
    }

    private void add(
            PriceComponent component,
            String key,
            Place place,
            Price.Known price,
            Optional<BigDecimal> quantity,
            LineItem.Usage usage) {
        if (quantity.filter(amount -> amount.signum() < 0).isPresent()) {
            tally.unpriced(subject, component.line() + ": the quantity is below 0; check the values it is made of.");
            return;
        }
        tally.draft(new Draft(
                subject, place, account, component.line(), key, price, quantity, component.unit(), component.pool(),
                usage));
    }

    private void assume(String name) {
        var label = label(name);
        inputs.find(name).ifPresent(input -> tally.assume(subject.name() + ": " + label + " is not stated; taken as "
                + shown(input, unit(name)) + "."));
    }

    private String unit(String name) {
        return type.usage(name)
                .map(usage -> usage.unit())
                .or(() -> type.property(name).flatMap(PropertySpec::unit))
                .orElse("");
    }

    private static String shown(Input input, String unit) {
        return switch (input) {
            case Input.Amount amount -> (Pools.plain(amount.value()).toPlainString() + " " + unit).strip();
            case Input.Text text -> text.value();
            case Input.Flag flag -> flag.value() ? "on" : "off";
        };
    }

    private String label(String name) {
        return type.usage(name)
                .map(usage -> usage.label())
                .or(() -> type.property(name).map(PropertySpec::label))
                .orElse(name);
    }

    private String labels(Set<String> names) {
        return String.join(" and ", names.stream().map(this::label).sorted().toList());
    }
}
