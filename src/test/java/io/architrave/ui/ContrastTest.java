package io.architrave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.scene.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Words keep 4.5 to 1 and what is told by shape 3 to 1, in both looks, as WCAG 2.2 AA asks for
/// (www.w3.org/TR/WCAG22, 1.4.3 and 1.4.11).
class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double GRAPHICS = 3;

    /// What words without a ground of their own may stand on.
    private static final List<String> GROUNDS = List.of("-color-bg-default", "-color-bg-subtle", "-color-bg-overlay");

    private static final Pattern COLOUR = Pattern.compile("(-color-[a-z0-9-]+):\\s*([^;]+);");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)}");
    private static final Pattern RGBA =
            Pattern.compile("rgba\\(\\s*(\\d+),\\s*(\\d+),\\s*(\\d+),\\s*([0-9.]+)\\)");

    private record Rule(String selector, Map<String, String> declarations) {
        Optional<String> get(String property) {
            return Optional.ofNullable(declarations.get(property));
        }
    }

    private static String resource(String name) {
        try (var in = ContrastTest.class.getResourceAsStream(name)) {
            return new String(java.util.Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Rule> rules() {
        var sheet = (resource("/io/architrave/ui/window.css") + resource("/io/architrave/ui/guide.css"))
                .replaceAll("(?s)/\\*.*?\\*/", "");
        var rules = new ArrayList<Rule>();
        var match = RULE.matcher(sheet);
        while (match.find()) {
            var declarations = new HashMap<String, String>();
            for (var line : match.group(2).split(";")) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    declarations.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
                }
            }
            rules.add(new Rule(match.group(1).strip(), declarations));
        }
        return rules;
    }

    /// The theme's colours by their names.
    private static final class Palette {

        private final Map<String, String> colours = new HashMap<>();

        Palette(String look) {
            var match = COLOUR.matcher(resource("/atlantafx/base/theme/primer-" + look + ".css"));
            while (match.find()) {
                colours.putIfAbsent(match.group(1), match.group(2).strip());
            }
        }

        /// Opaque, as it is seen over a ground.
        int over(String colour, int ground) {
            var value = colour.startsWith("-color") ? colours.getOrDefault(colour, "") : colour;
            if (value.startsWith("-color")) {
                return over(value, ground);
            }
            var rgba = RGBA.matcher(value);
            if (rgba.matches()) {
                int solid = Integer.parseInt(rgba.group(1)) << 16 | Integer.parseInt(rgba.group(2)) << 8
                        | Integer.parseInt(rgba.group(3));
                return mixed(solid, ground, Double.parseDouble(rgba.group(4)));
            }
            return switch (value) {
                case "white" -> 0xFFFFFFFF;
                case "black" -> 0xFF000000;
                case "transparent" -> ground;
                default -> Theme.argb(value);
            };
        }

        int ground(String colour) {
            return over(colour, over("-color-bg-default", 0xFFFFFFFF));
        }
    }

    private static int mixed(int over, int under, double share) {
        int mixed = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            mixed = mixed << 8
                    | (int) Math.round((over >> shift & 0xFF) * share + (under >> shift & 0xFF) * (1 - share));
        }
        return mixed;
    }

    private static Stream<String> grounds(Rule rule) {
        return rule.get("-fx-background-color").filter(colour -> !colour.equals("transparent")).stream()
                .flatMap(colours -> Stream.of(colours.split("\\s*,\\s*")).skip(colours.contains(",") ? 1 : 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void wordsKeepTheirContrastOnWhatTheyStandOn(String look) {
        var palette = new Palette(look);
        assertThat(rules().stream().filter(rule -> rule.get("-fx-text-fill").isPresent()))
                .isNotEmpty()
                .allSatisfy(rule -> {
                    var text = rule.get("-fx-text-fill").orElseThrow();
                    if (text.equals("white") || text.equals("black")) {
                        return;
                    }
                    var own = grounds(rule).toList();
                    for (var ground : own.isEmpty() ? GROUNDS : own) {
                        int under = palette.ground(ground);
                        assertThat(Theme.contrast(palette.over(text, under), under))
                                .as("%s: %s on %s", rule.selector(), text, ground)
                                .isGreaterThanOrEqualTo(TEXT);
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void ordinaryWordsCanBeReadOnEveryGroundOfTheWindow(String look) {
        var palette = new Palette(look);
        var shapes = List.of(".severity", ".drawer-arrow", ".fold-arrow", ".palette-item:favourite", ".dark ",
                ".address-block");
        assertThat(rules().stream()
                .filter(rule -> shapes.stream().noneMatch(rule.selector()::startsWith))
                .flatMap(ContrastTest::grounds)
                .distinct())
                .isNotEmpty()
                .allSatisfy(ground -> {
                    int under = palette.ground(ground);
                    assertThat(Theme.contrast(palette.over("-color-fg-default", under), under))
                            .as("-color-fg-default on %s", ground)
                            .isGreaterThanOrEqualTo(TEXT);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void aFigureThatIsBeingComputedAnewCanStillBeRead(String look) {
        var palette = new Palette(look);
        int ground = palette.ground("-color-bg-default");
        assertThat(rules().stream().filter(rule -> rule.selector().contains(":stale")))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(Theme.contrast(
                        mixed(palette.over("-color-fg-default", ground), ground,
                                Double.parseDouble(rule.get("-fx-opacity").orElse("1"))),
                        ground)).isGreaterThanOrEqualTo(TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void edgesOfFieldsAndSignsOfFocusCanBeSeen(String look) {
        var palette = new Palette(look);
        int ground = palette.ground("-color-bg-default");
        var edges = rules().stream()
                .filter(rule -> rule.selector().contains(":focused") || rule.selector().contains(":invalid"))
                .flatMap(rule -> rule.get("-fx-border-color").stream())
                .toList();
        var inputs = rules().stream()
                .flatMap(rule -> Stream.of("-color-input-border", "-color-button-border", "-fx-prompt-text-fill")
                        .flatMap(property -> rule.get(property).stream()))
                .toList();
        assertThat(inputs).isNotEmpty();
        assertThat(Stream.concat(edges.stream(), inputs.stream())).isNotEmpty().allSatisfy(
                colour -> assertThat(Theme.contrast(palette.over(colour, ground), ground))
                        .as(colour)
                        .isGreaterThanOrEqualTo(GRAPHICS));
    }

    @ParameterizedTest
    @EnumSource(io.architrave.ui.session.Look.class)
    void theDrawingKeepsItsContrast(io.architrave.ui.session.Look look) {
        var theme = look.theme();
        for (int words : new int[]{theme.ink(), theme.mutedInk()}) {
            for (int ground : new int[]{theme.ground(), theme.plate() | 0xFF000000}) {
                assertThat(Theme.contrast(words, ground)).isGreaterThanOrEqualTo(TEXT);
            }
        }
        assertThat(Theme.contrast(theme.ink(), theme.note())).isGreaterThanOrEqualTo(TEXT);
        for (int line : new int[]{theme.connector(), theme.faint(), theme.failure(), theme.accent(), theme.error()}) {
            assertThat(Theme.contrast(line, theme.ground())).isGreaterThanOrEqualTo(GRAPHICS);
        }
        // The sign of a warning is told by its black letter; its yellow alone would be too pale on white.
        assertThat(Theme.contrast(0xFF000000, theme.warning())).isGreaterThanOrEqualTo(TEXT);
        assertThat(Theme.contrast(0xFFFFFFFF, 0xFFC6242F)).isGreaterThanOrEqualTo(TEXT);
    }
}
