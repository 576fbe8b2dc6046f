package io.architrave.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// The icons that the build has put beside the catalogue.
final class IconFiles {

    private IconFiles() {}

    /// Every icon as service files name it: `aws:<id>` by the index of the AWS set, `own:<name>` by the project's own
    /// drawings. Empty where the folder does not exist.
    static Set<String> names(Path folder) throws IOException {
        var names = new HashSet<String>();
        var index = folder.resolve("aws").resolve("index.tsv");
        if (Files.exists(index)) {
            for (var line : Files.readAllLines(index)) {
                names.add("aws:" + line.substring(0, Math.max(0, line.indexOf('\t'))));
            }
        }
        var own = folder.resolve("own");
        if (Files.isDirectory(own)) {
            try (var drawings = Files.list(own)) {
                drawings.map(drawing -> drawing.getFileName().toString())
                        .filter(name -> name.endsWith(".svg"))
                        .forEach(name -> names.add("own:" + name.substring(0, name.length() - ".svg".length())));
            }
        }
        return names;
    }
}
