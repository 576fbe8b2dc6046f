package io.architrave.ui.inspector;

import io.architrave.catalog.Facts;
import io.architrave.catalog.ServiceType;
import io.architrave.ui.platform.Surroundings;
import java.math.BigDecimal;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The limits of a type that a design meets first and AWS's service level, folded under one line. Whether it is open is
/// remembered for all types: whoever wants to see limits wants to see them of the next element too.
final class Limits extends VBox {

    private static final String OPEN = "inspector.limits";
    private static final String DASH = " · ";

    private final Surroundings surroundings;
    private final VBox lines = new VBox();

    Limits(ServiceType type, Surroundings surroundings) {
        this.surroundings = surroundings;
        var facts = type.facts();
        facts.serviceLevel().ifPresent(level -> lines.getChildren().add(line(level)));
        facts.quotas().forEach(quota -> lines.getChildren().add(line(quota)));
        lines.setId("inspector-limits");
        lines.getStyleClass().add("limits");
        var fold = new ToggleButton(heading(facts), arrow());
        fold.setId("inspector-limits-fold");
        fold.getStyleClass().add("fold");
        fold.setAccessibleHelp("Shows or hides them");
        fold.setSelected(surroundings.preferences().get(OPEN).map(Boolean::parseBoolean).orElse(false));
        fold.selectedProperty().addListener((_, _, open) -> {
            surroundings.preferences().put(OPEN, open.toString());
            show(open);
        });
        getStyleClass().add("about-type");
        getChildren().addAll(fold, lines);
        show(fold.isSelected());
    }

    /// Whether nothing is known of the kind.
    boolean isEmpty() {
        return lines.getChildren().isEmpty();
    }

    private void show(boolean open) {
        lines.setVisible(open);
        lines.setManaged(open);
    }

    private static String heading(Facts facts) {
        int count = facts.quotas().size();
        var limits = count == 1 ? "1 limit" : count + " limits";
        return facts.serviceLevel().isEmpty() ? limits : count == 0 ? "Service level" : limits + " and service level";
    }

    private static Region arrow() {
        var arrow = new Region();
        arrow.getStyleClass().add("fold-arrow");
        return arrow;
    }

    private VBox line(Facts.Quota quota) {
        var aside = quota.per().map(per -> "per " + per + DASH).orElse("")
                + (quota.adjustable() ? "AWS raises it on request" : "fixed");
        return line(quota.name(), quota.inWords(), aside, quota.source(), quota.date(), quota.confirmed());
    }

    private VBox line(Facts.ServiceLevel level) {
        var best = level.multi().or(level::single).map(Limits::percent).orElse("");
        var single = level.single().filter(_ -> level.multi().isPresent()).map(Limits::percent);
        var aside = single.map(figure -> "in two zones or more" + DASH + figure + " in one")
                .orElse(level.multi().isPresent() ? "" : "in one zone");
        return line("Service level", best, aside, level.source(), level.date(), level.confirmed());
    }

    private static String percent(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString() + " %";
    }

    private VBox line(String name, String value, String aside, String source, String date, boolean confirmed) {
        var caption = label(name, "limit-name");
        caption.setWrapText(true);
        caption.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(caption, Priority.ALWAYS);
        var figure = label(value, "limit-value");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(caption, figure);
        head.getStyleClass().add("limit-line");
        var foot = new FlowPane();
        foot.getStyleClass().add("limit-foot");
        if (!aside.isEmpty()) {
            foot.getChildren().add(label(aside, "limit-aside"));
        }
        foot.getChildren().add(source(name, source, date));
        if (!confirmed) {
            foot.getChildren().add(unconfirmed("The figure"));
        }
        var line = new VBox(head, foot);
        line.getStyleClass().add("limit");
        return line;
    }

    /// Where a figure is from: the page, or words where there is none.
    private Node source(String name, String source, String date) {
        if (source.startsWith("https://")) {
            return link("Source, " + date, "Source of the limit “" + name + "”, read " + date, source, surroundings);
        }
        var words = label("as of " + date, "limit-aside");
        tip(words, source);
        return words;
    }

    static Hyperlink link(String text, String spoken, String address, Surroundings surroundings) {
        var link = new Hyperlink(text);
        link.getStyleClass().add("inspector-link");
        link.setAccessibleText(spoken);
        link.setOnAction(_ -> surroundings.browse(address));
        return link;
    }

    /// @param what begins the sentence that explains the mark
    static Label unconfirmed(String what) {
        var mark = label("unconfirmed", "tag");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        tip(mark, what + " was not read on a page of AWS's own. Check it before you rely on it.");
        return mark;
    }

    private static void tip(Label label, String words) {
        var tip = new Tooltip(words);
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        label.setTooltip(tip);
        label.setAccessibleHelp(words);
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
