package io.architrave.ui.guide;

import io.architrave.guide.Chooser;
import io.architrave.guide.Comparison;
import io.architrave.guide.Strategy;
import io.architrave.library.Library;
import io.architrave.model.Diagram;
import io.architrave.ui.platform.Surroundings;
import io.architrave.ui.session.Background;
import io.architrave.ui.session.Look;
import io.architrave.ui.session.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The four strategies for the loss of a region side by side, one column each.
public final class ComparePage extends ScrollPane {

    private static final double WIDTH = 176;
    private static final double HEIGHT = 104;
    private static final double HEADINGS = 16;
    private static final double STRATEGY = 21;

    private final Library library;
    private final Background background;
    private final Surroundings surroundings;
    private final Consumer<Diagram> create;
    private final Button back = new Button("Back");
    private final GridPane table = new GridPane();
    private final Label wait = new Label("The four templates are being estimated …");
    private final VBox content = new VBox();
    private final List<TemplateShow> shows = new ArrayList<>();
    private Look look;
    private int row;

    /// @param create opens what was chosen
    public ComparePage(Library library, Background background, Surroundings surroundings, Look look,
            Consumer<Diagram> create) {
        this.library = library;
        this.background = background;
        this.surroundings = surroundings;
        this.create = create;
        this.look = look;
        setId("compare-page");
        getStyleClass().addAll("guide-pane", "compare-page");
        setFitToWidth(true);
        back.setId("compare-back");
        back.getStyleClass().add("flat");
        wait.getStyleClass().add("empty-state");
        table.setId("compare-table");
        table.getStyleClass().add("compare-table");
        table.getColumnConstraints().add(column(HEADINGS));
        content.getStyleClass().add("compare-content");
        content.getChildren().setAll(heading(), wait);
        setContent(content);
        FocusInView.in(this);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                back.fire();
                event.consume();
            }
        });
        Soon.once(background, library,
                from -> Comparison.ofRecovery(from.templates(), from.catalog(), from.estimator()), this::fill);
    }

    private Region heading() {
        var title = new Label("When a region fails: four strategies");
        title.getStyleClass().add("start-title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var heading = new HBox(title, gap, back);
        heading.getStyleClass().add("start-heading");
        var promise = new Label("Each as its template draws it, from the one that waits longest to the one that is not"
                + " felt. Cost, places and differences are computed from the templates.");
        promise.setWrapText(true);
        promise.getStyleClass().add("start-promise");
        return new VBox(heading, promise);
    }

    private static ColumnConstraints column(double percent) {
        var column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private void fill(Comparison comparison) {
        comparison.strategies().forEach(_ -> table.getColumnConstraints().add(column(STRATEGY)));
        nodes("", comparison, this::head);
        section("Objectives");
        texts("Data that may be lost", comparison, strategy -> strategy.point().orElse("not said"));
        texts("Goes on within", comparison, strategy -> strategy.time().orElse("not said"));
        texts("Data lost, by the source", comparison, strategy -> strategy.recovery().point());
        texts("Goes on, by the source", comparison, strategy -> strategy.recovery().time());
        sources("the objectives", comparison.strategies().stream().map(one -> one.source()).toList());
        section("What it costs a month");
        texts("In all", comparison, strategy -> Money.dollars(strategy.monthly()), "compare-total");
        texts("Of it outside the first region", comparison, strategy -> Money.dollars(strategy.second()));
        for (var place : comparison.services()) {
            section("What runs " + (place.name().equals(Strategy.EVERYWHERE) ? "everywhere" : "in " + place.name()),
                    comparison);
            place.services().forEach(service -> services(place.name(), service, comparison));
        }
        section("What is missing to reach the next", comparison);
        nodes("", comparison, strategy -> next(strategy, comparison));
        content.getChildren().set(1, table);
    }

    private Node head(Strategy strategy) {
        var show = new TemplateShow(strategy.template(), library.catalog(), background, WIDTH, HEIGHT);
        shows.add(show);
        show.show(look);
        var name = new Label(strategy.name());
        name.setWrapText(true);
        name.getStyleClass().add("template-title");
        var pattern = new Label(strategy.template().pattern());
        pattern.getStyleClass().add("template-pattern");
        pattern.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var title = new HBox(name, gap, pattern);
        title.getStyleClass().add("template-heading");
        var summary = new Label(strategy.template().summary());
        summary.setWrapText(true);
        summary.getStyleClass().add("template-summary");
        var filler = new Region();
        VBox.setVgrow(filler, Priority.ALWAYS);
        var use = new Button("Use this");
        use.setId("compare-use-" + strategy.template().id());
        use.setMaxWidth(Double.MAX_VALUE);
        use.setAccessibleText("Use the template " + strategy.template().title());
        use.setAccessibleHelp(spoken(strategy));
        use.setOnAction(_ -> create.accept(show.made(Map.of())));
        var head = new VBox(show.picture(), title, summary, filler, use);
        head.getStyleClass().add("compare-head");
        return head;
    }

    private static String spoken(Strategy strategy) {
        return strategy.point().map(point -> "May be lost: " + point + ". ").orElse("")
                + strategy.time().map(time -> "Goes on within " + time + ". ").orElse("")
                + Money.dollars(strategy.monthly()) + " a month, of it " + Money.dollars(strategy.second())
                + " outside the first region.";
    }

    private Node next(Strategy strategy, Comparison comparison) {
        var box = new VBox();
        box.getStyleClass().add("compare-next");
        var after = comparison.after(strategy);
        if (after.isEmpty()) {
            box.getChildren().add(words("Nothing: it is the last.", "guide-aside"));
            return box;
        }
        var next = after.get();
        var dearer = next.monthly().subtract(strategy.monthly());
        box.getChildren().add(words("To " + next.name() + ", " + (dearer.signum() >= 0
                ? Money.dollars(dearer) + " more a month"
                : Money.dollars(dearer.negate()) + " less a month"), "compare-step"));
        strategy.step().ifPresent(step -> box.getChildren().add(words(step.say(), "compare-say")));
        strategy.missingFor(next).forEach(line -> box.getChildren().add(words("+ " + line, "compare-line")));
        var gone = strategy.notIn(next);
        if (!gone.isEmpty()) {
            box.getChildren().add(words("Its template does not draw: " + String.join(", ", gone) + ".", "guide-aside"));
        }
        strategy.step().ifPresent(step -> {
            var sources = new SourceLines(Chooser.bundled().sources(), surroundings);
            sources.show("the step to " + next.name(), List.of(step.source()));
            box.getChildren().add(sources);
        });
        return box;
    }

    private static Label words(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    /// With the names of the strategies again, which by then are out of view.
    private void section(String heading, Comparison comparison) {
        int column = 1;
        for (var strategy : comparison.strategies()) {
            table.add(words(strategy.name(), "compare-reminder"), column++, row);
        }
        section(heading);
    }

    private void section(String heading) {
        var label = new Label(heading);
        label.getStyleClass().addAll("section-heading", "compare-section");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        table.add(label, 0, row++);
    }

    private void sources(String of, List<String> ids) {
        var sources = new SourceLines(Chooser.bundled().sources(), surroundings);
        sources.show(of, ids);
        table.add(sources, 0, row++, GridPane.REMAINING, 1);
    }

    private void services(String place, String service, Comparison comparison) {
        nodes(service, comparison, strategy -> {
            var much = Optional.ofNullable(strategy.running(place).get(service));
            return words(much.map(Strategy.Running::words).orElse("–"),
                    much.filter(there -> !there.isIdle()).isPresent() ? "compare-figure" : "compare-absent");
        });
    }

    private void texts(String heading, Comparison comparison, Function<Strategy, String> text) {
        texts(heading, comparison, text, "compare-figure");
    }

    private void texts(String heading, Comparison comparison, Function<Strategy, String> text, String style) {
        nodes(heading, comparison, strategy -> words(text.apply(strategy), style));
    }

    private void nodes(String heading, Comparison comparison, Function<Strategy, Node> cell) {
        add(words(heading, "compare-heading"), 0);
        int column = 1;
        for (var strategy : comparison.strategies()) {
            add(cell.apply(strategy), column++);
        }
        row++;
    }

    private void add(Node node, int column) {
        var cell = new VBox(node);
        VBox.setVgrow(node, Priority.ALWAYS);
        cell.getStyleClass().add("compare-cell");
        GridPane.setValignment(cell, VPos.TOP);
        GridPane.setFillHeight(cell, true);
        table.add(cell, column, row);
    }

    public void show(Look chosen) {
        look = chosen;
        shows.forEach(show -> show.show(chosen));
    }

    /// Puts the keys on the way back, from which Tab goes on to the strategies.
    public void focus() {
        applyCss();
        layout();
        back.requestFocus();
    }

    public void onBack(Runnable run) {
        back.setOnAction(_ -> run.run());
    }
}
