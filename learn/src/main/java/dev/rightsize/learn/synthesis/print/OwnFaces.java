package dev.rightsize.learn.synthesis.print;

import dev.rightsize.learn.synthesis.face.Face;
import dev.rightsize.learn.synthesis.face.Faces;
import dev.rightsize.learn.synthesis.face.Faces.Use;
import dev.rightsize.learn.synthesis.face.NeedleFace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The faces whose outlines come with this library. */
public final class OwnFaces {
    private static final String[] TILL = {
        "pixel-24",
        "pixel-24",
        "pixel-24",
        "pixel-24-bold",
        "pixel-24-bold",
        "pixel-16",
        "pixel-16",
        "pixel-12",
        "mono-a",
        "mono-a",
        "mono-a-bold",
        "mono-b",
        "mono-b",
        "mono-b-bold",
        "mono-c",
        "mono-c",
        "mono-c",
        "mono-d",
        "mono-e",
        "mono-e-bold",
        "ocr",
        "sans-c",
        "sans-c",
        "sans-b",
        "sans-c-bold",
        "sans-b-bold"
    };
    private static final String[] PLAIN = {
        "sans-a", "sans-a", "sans-a", "sans-a-bold", "sans-a-bold", "sans-b", "sans-c", "serif-a-bold", "mono-e"
    };
    private static final String[] DISPLAY = {
        "serif-a-bold", "serif-b-bold-italic", "slab-bold", "sans-d-extra-bold", "sans-a-bold-italic", "sans-c-bold"
    };

    private OwnFaces() {}

    /** All of them, those that tills use more often. */
    public static Faces all() {
        List<Face> till = named(TILL);
        for (float radius : new float[] {0.4f, 0.46f, 0.52f, 0.58f}) {
            till.add(new NeedleFace(Typeface.of("pixel-12"), 12, radius));
        }
        till.add(new NeedleFace(Typeface.of("pixel-16"), 16, 0.5f));
        return new Faces(
                Map.of(Use.TILL, till, Use.PLAIN, named(PLAIN), Use.DISPLAY, named(DISPLAY)), Typeface.of("mono-a"));
    }

    private static List<Face> named(String[] names) {
        List<Face> faces = new ArrayList<>();
        for (String name : names) {
            faces.add(Typeface.of(name));
        }
        return faces;
    }
}
