package io.architrave.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The templates of a user's own folder: documents with one more member, as the program's own. A file that is not right
/// is reported and left out; the rest counts.
///
/// @param problems one line each, with the place
public record OwnTemplates(List<Template> templates, List<String> problems) {

    private static final String ENDING = ".json";

    public OwnTemplates {
        templates = List.copyOf(templates);
        problems = List.copyOf(problems);
    }

    /// @param folder of the templates' files; need not exist
    public static OwnTemplates read(Path folder) {
        var templates = new ArrayList<Template>();
        var problems = new ArrayList<String>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (var file : files.filter(path -> path.toString().endsWith(ENDING)).sorted().toList()) {
                    read(file, templates, problems);
                }
            } catch (IOException unreadable) {
                problems.add("templates: cannot be read (" + unreadable.getMessage() + ")");
            }
        }
        return new OwnTemplates(templates, problems);
    }

    private static void read(Path file, List<Template> templates, List<String> problems) throws IOException {
        var name = "templates/" + file.getFileName();
        switch (TemplateReader.read(name, Files.readAllBytes(file))) {
            case TemplateReader.Read.Unsound(var problem) -> problems.add(problem);
            case TemplateReader.Read.Sound(var template) -> {
                if (Templates.ships(template.id())
                        || templates.stream().anyMatch(other -> other.id().equals(template.id()))) {
                    problems.add(name + ": the id \"" + template.id() + "\" is taken. Give it an id of its own.");
                } else {
                    templates.add(template);
                }
            }
        }
    }
}
