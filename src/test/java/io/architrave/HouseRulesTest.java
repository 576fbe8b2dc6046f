package io.architrave;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.architrave.catalog.CatalogFiles;
import io.architrave.edit.Change;
import io.architrave.edit.Drawing;
import io.architrave.edit.Frames;
import io.architrave.edit.Growth;
import io.architrave.edit.Placement;
import io.architrave.edit.Placements;
import io.architrave.edit.Succession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;

/// The rooms of the house, the arrows between them, and what may stand in which room.
@AnalyzeClasses(packages = "io.architrave", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    /// A room and the rooms that it may know.
    private static final Map<String, Set<String>> ARROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("catalog", Set.of("model")),
            Map.entry("topology", Set.of("model", "catalog")),
            Map.entry("edit", Set.of("model", "catalog", "topology")),
            Map.entry("layout", Set.of("model", "catalog")),
            Map.entry("review", Set.of("model", "catalog", "topology", "edit")),
            Map.entry("cost", Set.of("model", "catalog", "topology", "edit")),
            Map.entry("scene", Set.of("model", "catalog", "topology", "layout")),
            Map.entry("cloudformation", Set.of("model", "catalog", "topology")),
            Map.entry("document", Set.of("model", "catalog")),
            Map.entry("guide", Set.of("model", "catalog", "topology", "cost", "document")),
            Map.entry("library", Set.of("model", "catalog", "topology", "review", "cost", "document")),
            Map.entry("exchange", Set.of("model", "catalog", "scene", "review", "cost", "cloudformation")),
            Map.entry("tool", Set.of("model", "catalog", "edit", "scene"))));

    /// The two doors; neither knows the other.
    private static final Set<String> DOORS = Set.of("cli", "ui");

    @ArchTest
    static final ArchRule aRoomKnowsOnlyTheRoomsThatItsArrowsReach = arrows();

    private static ArchRule arrows() {
        var house = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        var rooms = new ArrayList<>(ARROWS.keySet());
        rooms.addAll(DOORS);
        for (var room : rooms) {
            house = house.layer(room).definedBy("io.architrave." + room + "..");
        }
        for (var room : ARROWS.entrySet()) {
            house = room.getValue().isEmpty()
                    ? house.whereLayer(room.getKey()).mayNotAccessAnyLayer()
                    : house.whereLayer(room.getKey()).mayOnlyAccessLayers(room.getValue().toArray(String[]::new));
        }
        return house
                .whereLayer("cli").mayOnlyAccessLayers(without(rooms, "tool", "ui"))
                .whereLayer("ui").mayOnlyAccessLayers(without(rooms, "cli"));
    }

    private static String[] without(List<String> rooms, String... left) {
        return rooms.stream().filter(room -> !List.of(left).contains(room)).toArray(String[]::new);
    }

    @ArchTest
    static final ArchRule roomsStandInNoCircle =
            slices().matching("io.architrave.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule costKnowsOfEditingOnlyWhatAFixIs = noClasses()
            .that().resideInAPackage("io.architrave.cost..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.architrave.edit..").and(not(belongTo(type(Change.class)))))
            .allowEmptyShould(true);

    /// Why the pure questions of placement and drawing as well: decision 0051; why that of succession: decision 0085.
    @ArchTest
    static final ArchRule reviewKnowsOfEditingOnlyWhatAFixIsAndWhereItsElementsMayStand = noClasses()
            .that().resideInAPackage("io.architrave.review..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.architrave.edit..")
                    .and(not(belongTo(type(Change.class))))
                    .and(not(belongTo(type(Placement.class))))
                    .and(not(type(Placements.class)))
                    .and(not(type(Frames.class)))
                    .and(not(type(Drawing.class)))
                    .and(not(type(Growth.class)))
                    .and(not(belongTo(type(Succession.class)))));

    @ArchTest
    static final ArchRule onlyTheWindowKnowsJavaFx = noClasses()
            .that().resideOutsideOfPackage("io.architrave.ui..")
            .should().dependOnClassesThat().resideInAnyPackage("javafx..", "jfx..", "org.controlsfx..",
                    "atlantafx..");

    @ArchTest
    static final ArchRule onlyPaintersOfPixelsAndFontsKnowJava2d = noClasses()
            .that().resideOutsideOfPackages("io.architrave.scene.text..", "io.architrave.scene.icon..",
                    "io.architrave.exchange..", "io.architrave.ui..")
            .should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing..");

    @ArchTest
    static final ArchRule theWindowTakesNothingButPixelsFromJava2d = noClasses()
            .that().resideInAPackage("io.architrave.ui..")
            .should().dependOnClassesThat(resideInAnyPackage("java.awt..", "javax.swing..")
                    .and(not(resideInAPackage("java.awt.image.."))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheCommandLineWritesToTheStandardStreams = noClasses()
            .that().resideOutsideOfPackage("io.architrave.cli..")
            .and().doNotHaveFullyQualifiedName(Main.class.getName())
            .and().doNotHaveFullyQualifiedName(CatalogFiles.class.getName()) // a program of the build
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule namesAreTheFieldsOwn = noClasses()
            .should().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper")
            .orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
            .orShould().haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule everyPackageRefusesNulls = classes().should(resideInANullMarkedPackage());

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package whose package-info.java says @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(item, marked,
                        item.getPackageName() + " lacks @NullMarked in its package-info.java"));
            }
        };
    }
}
