package io.architrave.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Adds to the index what AWS has an icon for and no file describes, so that it can at least be drawn.
final class Sketches {

    private static final String PLAIN_TILE = "own:service";

    private final ObjectNode index;
    private final Set<String> icons;
    private final Map<String, String> categories = new HashMap<>();
    private final Map<String, String> covers = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    Sketches(ObjectNode index, Set<String> icons) {
        this.index = index;
        this.icons = icons;
        for (var category : index.path("categories")) {
            category.path("deck").forEach(name -> categories.put(name.asText(), category.path("key").asText()));
        }
        for (var type : index.path("types")) {
            var key = type.path("type").asText();
            taken.add(key);
            coverByIcon(type.path("icon").asText(), key);
        }
        for (var type : index.path("types")) {
            type.path("standsFor").forEach(id -> covers.put(id.asText(), type.path("type").asText()));
        }
    }

    /// What bears the very icon of a service is that service, unless a file says that it stands for it.
    private void coverByIcon(String icon, String key) {
        if (icon.startsWith("aws:")) {
            covers.putIfAbsent(icon.substring("aws:".length()), key);
        }
    }

    /// What the deck has in two categories is taken from the first.
    void addAll(Deck deck) {
        var sketches = index.putArray("sketches");
        var names = new HashSet<String>();
        for (var entry : deck.entries()) {
            if (!names.add(entry.name()) || !taken.add(entry.id())) {
                continue;
            }
            var sketch = sketches.addObject();
            sketch.put("type", entry.id());
            sketch.put("name", entry.name());
            sketch.putArray("aliases").add(initials(entry.name()));
            sketch.put("category", categoryOf(entry));
            sketch.put("icon", icons.contains("aws:" + entry.id()) ? "aws:" + entry.id() : PLAIN_TILE);
            sketch.put("part", entry.resource());
            if (covers.containsKey(entry.id())) {
                sketch.put("coveredBy", covers.get(entry.id()));
            }
        }
    }

    private String categoryOf(Deck.Entry entry) {
        var category = categories.get(entry.category());
        if (category == null) {
            throw new IllegalStateException(
                    Deck.FILE + " names the category " + entry.category()
                            + ", which no category of the catalogue takes");
        }
        return category;
    }

    /// What people abbreviate a name to: `Amazon Managed Blockchain` is MB.
    private static String initials(String name) {
        var letters = new StringBuilder();
        for (var word : name.replaceFirst("^(Amazon|AWS) ", "").split("[^\\p{Alnum}]+")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                letters.append(word.charAt(0));
            }
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }
}
