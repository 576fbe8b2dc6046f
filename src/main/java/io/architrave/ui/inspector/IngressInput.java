package io.architrave.ui.inspector;

import io.architrave.model.ElementId;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a security group lets in: lines of protocol, port and source.
final class IngressInput implements Field {

    private static final List<String> PROTOCOLS = List.of("tcp", "udp", "icmp", "all");

    private static final Notation PORT = new NumberNotation(
            true, Optional.of(BigDecimal.ZERO), Optional.of(new BigDecimal(65_535)), Optional.empty());

    private final VBox control = new VBox();
    private final VBox lines = new VBox();
    private final Supplier<Map<ElementId, String>> groups;
    private final Listener listener;
    private List<PropertyValue> rules = List.of();
    private boolean differ;

    IngressInput(Supplier<Map<ElementId, String>> groups, Listener listener) {
        this.groups = groups;
        this.listener = listener;
        control.getStyleClass().add("ingress");
        lines.getStyleClass().add("ingress-lines");
        var add = new Button("Allow something");
        add.setOnAction(_ -> change(rules.size(), Optional.of(fresh())));
        control.getChildren().addAll(lines, add);
    }

    private static PropertyValue fresh() {
        return new PropertyValue.Structure(
                Properties.NONE.with("protocol", "tcp").with("port", 443).with("source", "10.0.0.0/16"));
    }

    @Override
    public Node control() {
        return control;
    }

    @Override
    public void show(Held held) {
        List<PropertyValue> shown =
                held.value().isPresent() && held.value().get() instanceof PropertyValue.Items(var items) ? items
                        : List.of();
        if (shown.equals(rules) && held.differs() == differ && !lines.getChildren().isEmpty()) {
            return;
        }
        differ = held.differs();
        rules = shown;
        lines.getChildren().clear();
        if (rules.isEmpty()) {
            var hint = new Label(differ
                    ? "Several values: a line added here replaces them all."
                    : "Not set: follows from the connections.");
            hint.setWrapText(true);
            hint.getStyleClass().add("field-hint");
            lines.getChildren().add(hint);
        }
        for (int at = 0; at < rules.size(); at++) {
            if (rules.get(at) instanceof PropertyValue.Structure(var fields)) {
                lines.getChildren().add(line(at, fields));
            }
        }
    }

    private Node line(int at, Properties fields) {
        var protocol = new ComboBox<String>();
        protocol.getItems().setAll(PROTOCOLS);
        protocol.setValue(fields.text("protocol").orElse("tcp"));
        protocol.setAccessibleText("Protocol");
        protocol.setMinWidth(72);
        protocol.valueProperty().addListener((_, _, chosen) -> replace(at, fields.with("protocol", chosen)));
        var port = new TextField(fields.number("port").map(number -> number.toPlainString()).orElse(""));
        port.setPromptText("port");
        port.setAccessibleText("Port");
        port.setPrefWidth(56);
        onTaken(port, text -> replacePort(at, fields, text));
        var source = new TextField(source(fields));
        source.setPromptText("from");
        source.setAccessibleText("Source: a block of addresses or the name of a security group");
        HBox.setHgrow(source, Priority.ALWAYS);
        onTaken(source, text -> replaceSource(at, fields, text));
        var remove = new Button("×");
        remove.getStyleClass().add("flat");
        remove.setAccessibleText("Remove this line");
        remove.setOnAction(_ -> change(at, Optional.empty()));
        var row = new HBox(protocol, port, source, remove);
        row.getStyleClass().add("ingress-line");
        return row;
    }

    private static void onTaken(TextField field, java.util.function.Consumer<String> take) {
        field.setOnAction(_ -> take.accept(field.getText().strip()));
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                take.accept(field.getText().strip());
            }
        });
    }

    private String source(Properties fields) {
        return fields.reference("source")
                .map(id -> groups.get().getOrDefault(id, id.value()))
                .or(() -> fields.text("source"))
                .orElse("");
    }

    private void replacePort(int at, Properties fields, String text) {
        switch (PORT.read(text)) {
            case Notation.Value(var value) -> replace(at, fields.with("port", value));
            case Notation.Wrong(var sentence) -> listener.complain(Optional.of("Port: " + sentence));
        }
    }

    private void replaceSource(int at, Properties fields, String text) {
        var group = groups.get().entrySet().stream().filter(entry -> entry.getValue().equals(text)).findFirst();
        if (group.isPresent()) {
            replace(at, fields.with("source", new PropertyValue.Reference(group.get().getKey())));
            return;
        }
        var complaint = Cidr.complaint(text);
        if (complaint.isPresent()) {
            listener.complain(Optional.of("Source: write a security group's name or a block such as 10.0.0.0/16."));
        } else {
            replace(at, fields.with("source", text));
        }
    }

    private void replace(int at, Properties fields) {
        var rule = new PropertyValue.Structure(fields);
        if (!rule.equals(rules.get(at))) {
            change(at, Optional.of(rule));
        }
    }

    private void change(int at, Optional<PropertyValue> rule) {
        var changed = new ArrayList<>(rules);
        if (at < changed.size()) {
            changed.remove(at);
        }
        rule.ifPresent(value -> changed.add(Math.min(at, changed.size()), value));
        listener.complain(Optional.empty());
        listener.set(changed.isEmpty() ? Optional.empty() : Optional.of(new PropertyValue.Items(changed)));
    }
}
