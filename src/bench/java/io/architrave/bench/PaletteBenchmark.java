package io.architrave.bench;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.OwnTypes;
import io.architrave.catalog.ServiceType;
import io.architrave.catalog.TypeSummary;
import io.architrave.model.TypeKey;
import io.architrave.ui.palette.PaletteDesign;
import io.architrave.ui.palette.PaletteTarget;
import io.architrave.ui.palette.PaletteView;
import io.architrave.ui.platform.Preferences;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// What each key costs that is pressed in the palette's field: the search alone, and until the lines that it leads to are
/// laid out in a real window. Queries are written letter by letter, as a hand does.
public final class PaletteBenchmark extends Application {

    private static final List<String> QUERIES = List.of("lambda", "load balancer", "postgres", "dead-letter queue",
            "elasticsearch", "route53", "s3", "kms key", "firewall", "quux");
    private static final int WARM_UP = 20;
    private static final int MEASURED = 40;

    /// A sketch, of which there are copies where the catalogue has to be larger than it is.
    private static final TypeKey MODEL = TypeKey.of("outposts-rack");

    /// The entry: Java refuses to start an application of JavaFX from the class path by its own class.
    public static final class Start {

        private Start() {}

        /// @param arguments the file for the results, then by how much the catalogue is larger than it is
        public static void main(String[] arguments) {
            launch(PaletteBenchmark.class, arguments);
        }
    }

    private final Results results = new Results();

    /// What a key leads to.
    private interface Pressed {
        /// @return something of the result, so that it is not left out
        int with(String text);
    }

    @Override
    public void start(Stage stage) {
        var arguments = getParameters().getRaw();
        var root = new HBox();
        stage.initStyle(StageStyle.UNDECORATED);
        stage.setScene(new Scene(root, 400, 900));
        stage.show();
        for (var factor : arguments.subList(1, arguments.size())) {
            var catalog = enlarged(Integer.parseInt(factor));
            searching(catalog);
            showing(catalog, root);
        }
        results.write(Path.of(arguments.getFirst()));
        Platform.exit();
    }

    private static Catalog enlarged(int factor) {
        var bundled = Catalog.bundled();
        var model = bundled.find(MODEL).orElseThrow();
        var copies = new ArrayList<ServiceType>();
        for (int copy = 2; copy <= factor; copy++) {
            for (var type : bundled.offered()) {
                copies.add(copy(model, type, copy));
            }
        }
        return bundled.with(new OwnTypes(copies, List.of(), List.of()));
    }

    private static ServiceType copy(ServiceType model, TypeSummary type, int number) {
        var summary = new TypeSummary(TypeKey.of(type.key() + "-" + number), type.name() + " " + number,
                type.aliases(), type.category(), type.icon(), type.scope(), type.roles(), type.group(),
                type.standing());
        return new ServiceType(summary, model.purpose(), model.documentation(), model.facts(), model.placement(),
                model.connections(), model.properties(), model.usage(), model.prices(), model.mapping(), model.frame());
    }

    private void searching(Catalog catalog) {
        var types = catalog.offered();
        var names = types.stream().map(PaletteBenchmark::names).toList();
        var finder = catalog.finder();
        measure("a key, search", types.size(), List.of("floor: a look through every name", "names made at every key",
                "search"),
                List.of(text -> (int) names.stream().filter(name -> name.contains(text)).count(),
                        text -> madeAtEveryKey(types, text),
                        text -> finder.search(text).size()));
    }

    private static String names(TypeSummary type) {
        var name = type.name().replaceFirst("^(Amazon|AWS) ", "");
        return (type.name() + "\n" + name + "\n" + type.key() + "\n" + String.join("\n", type.aliases()))
                .toLowerCase(Locale.ROOT);
    }

    /// The search as it was before its names were prepared.
    private static int madeAtEveryKey(List<TypeSummary> types, String text) {
        var words = List.of(text.split("\\s+"));
        return types.stream()
                .filter(type -> words.stream().allMatch(names(type)::contains))
                .sorted(Comparator.comparingInt((TypeSummary type) -> {
                    var all = names(type).lines().toList();
                    return all.contains(text) ? 0 : all.stream().anyMatch(name -> name.startsWith(text)) ? 1 : 2;
                }).thenComparing(TypeSummary::standing))
                .toList()
                .size();
    }

    private void showing(Catalog catalog, HBox root) {
        var palette = new PaletteView(catalog, Preferences.inMemory(), new Nowhere());
        var bare = new TextField();
        var beside = new StackPane(bare);
        root.getChildren().setAll(palette, beside);
        palette.setPrefWidth(260);
        var field = (TextField) palette.lookup("#palette-search");
        measure("a key, lines laid out", catalog.offered().size(), List.of("floor: a bare field", "palette"),
                List.of(text -> write(bare, text, beside), text -> write(field, text, palette)));
    }

    private static int write(TextField field, String text, Parent around) {
        field.setText(text);
        around.applyCss();
        around.layout();
        return text.length();
    }

    /// In turn, so that what else the machine does meets each alike.
    private void measure(String what, int size, List<String> variants, List<Pressed> all) {
        var times = variants.stream().<List<Double>>map(_ -> new ArrayList<>()).toList();
        int kept = 0;
        for (int round = 0; round < WARM_UP + MEASURED; round++) {
            for (var text : keys().toList()) {
                for (int i = 0; i < all.size(); i++) {
                    long start = System.nanoTime();
                    kept += all.get(i).with(text);
                    if (round >= WARM_UP) {
                        times.get(i).add((System.nanoTime() - start) / 1e6);
                    }
                }
            }
        }
        if (kept == 0) {
            throw new IllegalStateException("nothing was found by any key");
        }
        for (int i = 0; i < all.size(); i++) {
            results.add(new Results.Figure(what, size, variants.get(i), "ms", Results.median(times.get(i)),
                    Results.percentile(times.get(i), 95), times.get(i).size()));
        }
    }

    private static Stream<String> keys() {
        return QUERIES.stream().flatMap(query -> Stream.iterate(1, end -> end <= query.length(), end -> end + 1)
                .map(end -> query.substring(0, end)));
    }

    /// Nothing is taken out of the palette.
    private static final class Nowhere implements PaletteTarget {
        @Override
        public void carry(TypeSummary type, double sceneX, double sceneY) {}

        @Override
        public boolean drop(TypeSummary type, double sceneX, double sceneY) {
            return false;
        }

        @Override
        public void carry(PaletteDesign design, double sceneX, double sceneY) {}

        @Override
        public boolean drop(PaletteDesign design, double sceneX, double sceneY) {
            return false;
        }

        @Override
        public void pickUp(PaletteDesign design) {}

        @Override
        public void add(PaletteDesign design) {}

        @Override
        public void putBack() {}

        @Override
        public void pickUp(TypeKey type) {}

        @Override
        public void add(TypeKey type) {}
    }
}
