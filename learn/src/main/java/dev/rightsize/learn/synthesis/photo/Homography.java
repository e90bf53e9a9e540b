package dev.rightsize.learn.synthesis.photo;

/** A perspective map of the plane: {@code (a x + b y + c, d x + e y + f) / (g x + h y + i)}. */
record Homography(double a, double b, double c, double d, double e, double f, double g, double h, double i) {
    /** Maps the rectangle of the given size to four corners, clockwise from its top left (Heckbert 1989). */
    static Homography rectangleTo(double width, double height, double[] x, double[] y) {
        double dx1 = x[1] - x[2];
        double dx2 = x[3] - x[2];
        double dx3 = x[0] - x[1] + x[2] - x[3];
        double dy1 = y[1] - y[2];
        double dy2 = y[3] - y[2];
        double dy3 = y[0] - y[1] + y[2] - y[3];
        double determinant = dx1 * dy2 - dx2 * dy1;
        double g = (dx3 * dy2 - dx2 * dy3) / determinant;
        double h = (dx1 * dy3 - dx3 * dy1) / determinant;
        return new Homography(
                (x[1] - x[0] + g * x[1]) / width,
                (x[3] - x[0] + h * x[3]) / height,
                x[0],
                (y[1] - y[0] + g * y[1]) / width,
                (y[3] - y[0] + h * y[3]) / height,
                y[0],
                g / width,
                h / height,
                1);
    }

    Homography inverse() {
        return new Homography(
                e * i - f * h,
                c * h - b * i,
                b * f - c * e,
                f * g - d * i,
                a * i - c * g,
                c * d - a * f,
                d * h - e * g,
                b * g - a * h,
                a * e - b * d);
    }

    double x(double px, double py) {
        return (a * px + b * py + c) / (g * px + h * py + i);
    }

    double y(double px, double py) {
        return (d * px + e * py + f) / (g * px + h * py + i);
    }
}
