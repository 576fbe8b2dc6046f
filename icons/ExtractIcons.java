import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import net.sourceforge.plantuml.json.JsonObject;
import net.sourceforge.plantuml.preproc.Stdlib;

/// Writes the AWS Architecture Icons, as PlantUML's library carries them, to one SVG file an icon and a list of them.
///
/// The build runs it with PlantUML's jar on the class path; see `icons/README.md`. The drawings are not changed: PlantUML
/// keeps what stands inside the `svg` element and its size, and this puts the element back around it.
final class ExtractIcons {

    /// The suffix is part of the name that `Stdlib` looks for.
    private static final String SOURCE = "awslib20/aws-icons-mermaid.json";
    private static final int RESOURCE_SIDE = 48;
    private static final Map<Integer, String> KINDS =
            Map.of(64, "service", 48, "resource", 40, "group", 74, "category");

    private ExtractIcons() {}

    /// @param arguments the folder to write to
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var source = Stdlib.getJsonResource(SOURCE).asObject();
        var categories = categories(source.get("categories").asObject());
        var lines = new TreeMap<String, String>();
        Files.createDirectories(folder);
        for (var icon : source.get("icons").asObject()) {
            var drawing = icon.getValue().asObject();
            int width = drawing.getInt("width", RESOURCE_SIDE);
            int height = drawing.getInt("height", RESOURCE_SIDE);
            Files.writeString(folder.resolve(icon.getName() + ".svg"), """
                    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
                    viewBox="0 0 %d %d" width="%d" height="%d">%s</svg>
                    """.formatted(width, height, width, height, drawing.getString("body", "")));
            lines.put(icon.getName(), String.join("\t", icon.getName(), KINDS.getOrDefault(width, "resource"),
                    categories.getOrDefault(icon.getName(), "")));
        }
        // Last, since the build takes its presence for the sign that all is there.
        Files.write(folder.resolve("index.tsv"), lines.values());
    }

    private static Map<String, String> categories(JsonObject byName) {
        var categoryOf = new HashMap<String, String>();
        for (var category : byName) {
            category.getValue().asArray().forEach(id -> categoryOf.put(id.asString(), category.getName()));
        }
        return categoryOf;
    }
}
