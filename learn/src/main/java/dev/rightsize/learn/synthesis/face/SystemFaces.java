package dev.rightsize.learn.synthesis.face;

import dev.rightsize.learn.synthesis.face.Faces.Use;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The fonts of this machine that print like tills, offices and shop signs do; only those of known families, so that no
 * symbols and nothing illegible gets in. They are used to learn from and never copied.
 *
 * <p>On Debian these packages bring them: {@code fonts-3270 fonts-agave fonts-allerta fonts-amiga fonts-anonymous-pro
 * fonts-averia-gwf fonts-b612 fonts-bebas-neue fonts-beteckna fonts-cabin fonts-cantarell fonts-century-catalogue
 * fonts-clear-sans fonts-comfortaa fonts-comic-neue fonts-compagnon fonts-courier-prime fonts-croscore
 * fonts-crosextra-caladea fonts-crosextra-carlito fonts-dancingscript fonts-dejavu fonts-dosis fonts-dustin
 * fonts-ebgaramond fonts-essays1743 fonts-fantasque-sans fonts-firacode fonts-freefont-ttf fonts-glasstty
 * fonts-gnutypewriter fonts-go fonts-goudybookletter fonts-hack fonts-hermit fonts-inconsolata fonts-inter
 * fonts-jetbrains-mono fonts-junction fonts-jura fonts-karla fonts-karmilla fonts-kaushanscript fonts-lato
 * fonts-league-mono fonts-league-spartan fonts-leckerli-one fonts-liberation fonts-linuxlibertine fonts-lmodern
 * fonts-lobster fonts-lobstertwo fonts-manrope fonts-monofur fonts-monoid fonts-mononoki
 * fonts-national-park fonts-noto-mono fonts-okolaks fonts-oldstandard fonts-open-sans fonts-opendin
 * fonts-osifont fonts-oxygen fonts-paratype fonts-pc fonts-play fonts-prociono fonts-proggy fonts-quattrocento
 * fonts-quicksand fonts-roadgeek fonts-roboto-fontface fonts-roboto-slab fonts-roboto-unhinted fonts-routed-gothic
 * fonts-rufscript fonts-sora fonts-spleen fonts-staypuft fonts-texgyre fonts-tiresias fonts-tuffy fonts-ubuntu-title fonts-unifont
 * fonts-urw-base35 fonts-vollkorn fonts-yanone-kaffeesatz}.
 */
public final class SystemFaces {
    private static final Pattern UNFIT = Pattern.compile(
            "thin|hairline|(extra|ultra) ?light|outline|caps|initials|keyboard|math|symbol|inclined|upright",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ITALIC = Pattern.compile("italic|oblique|slanted", Pattern.CASE_INSENSITIVE);
    private static final int UPRIGHT_A_FAMILY = 5;
    private static final String NEEDED = "AZ09.,-:/";

    private SystemFaces() {}

    /** The own faces and those of this machine, half of the lines with each; only the own where it has none. */
    public static Faces beside(Faces own) {
        Map<Use, List<Face>> found = found();
        boolean complete = found.values().stream().noneMatch(List::isEmpty);
        return complete ? own.and(new Faces(found, own.last()), 0.5) : own;
    }

    private static Map<Use, List<Face>> found() {
        Map<String, Map<String, Font>> installed = installed();
        Map<Use, List<Face>> faces = new EnumMap<>(Use.class);
        wanted().forEach((use, families) -> {
            List<Face> all = new ArrayList<>();
            families.forEach(family ->
                    all.addAll(some(installed.getOrDefault(family, Map.of()).values())));
            faces.put(use, all);
        });
        return faces;
    }

    /** Fonts by family, then by name. */
    private static Map<String, Map<String, Font>> installed() {
        Map<String, Map<String, Font>> families = new HashMap<>();
        for (Font font : fonts()) {
            String name = font.getFontName();
            if (!UNFIT.matcher(name).find()) {
                families.computeIfAbsent(font.getFamily(), family -> new TreeMap<>())
                        .put(name, font);
            }
        }
        return families;
    }

    /** None where Java cannot list fonts, as in slim containers without font libraries. */
    private static Font[] fonts() {
        try {
            return GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts();
        } catch (LinkageError | RuntimeException noFontLibrary) {
            return new Font[0];
        }
    }

    /** A family's upright faces, a few at most, and one italic: as many entries for every family. */
    private static List<Face> some(Collection<Font> family) {
        List<Face> upright = new ArrayList<>();
        List<Face> italic = new ArrayList<>();
        for (Font font : family) {
            boolean leans = ITALIC.matcher(font.getFontName()).find();
            List<Face> kind = leans ? italic : upright;
            if (kind.size() < (leans ? 1 : UPRIGHT_A_FAMILY)) {
                Face face = new SystemFace(font);
                if (face.covers(NEEDED)) {
                    kind.add(face);
                }
            }
        }
        List<Face> some = new ArrayList<>(italic);
        for (int i = 0; i < UPRIGHT_A_FAMILY && !upright.isEmpty(); i++) {
            some.add(upright.get(i % upright.size()));
        }
        return some;
    }

    private static Map<Use, List<String>> wanted() {
        Map<Use, List<String>> families = new LinkedHashMap<>();
        Use use = Use.TILL;
        for (String line : text().split("\n")) {
            if (line.startsWith("[")) {
                use = Use.valueOf(line.substring(1, line.length() - 1));
            } else if (!line.startsWith("#")) {
                families.computeIfAbsent(use, some -> new ArrayList<>()).addAll(List.of(line.split("; ")));
            }
        }
        return families;
    }

    private static String text() {
        try (InputStream in = SystemFaces.class.getResourceAsStream("families.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the families of fonts.", e);
        }
    }
}
