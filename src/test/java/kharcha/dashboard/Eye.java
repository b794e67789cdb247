package kharcha.dashboard;

import java.util.List;

/**
 * How far apart two colours look, to eyes of four kinds.
 *
 * <p>Sources: the three kinds of colour blindness at full severity as matrices over linear sRGB, from Machado, Oliveira and
 * Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency (2009); distance in OKLab, Björn
 * Ottosson (2020), in which about 0.02 is the least that can be told apart side by side; luminance as WCAG 2 defines it.
 */
final class Eye {
    static final Eye USUAL = new Eye("usual", new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
    static final Eye DEUTERANOPE = new Eye("deuteranope", new double[][] {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    });
    static final Eye PROTANOPE = new Eye("protanope", new double[][] {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    });
    static final Eye TRITANOPE = new Eye("tritanope", new double[][] {
        {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
    });

    private static final double[][] TO_CONES = {
        {0.4122214708, 0.5363325363, 0.0514459929},
        {0.2119034982, 0.6806995451, 0.1073969566},
        {0.0883024619, 0.2817188376, 0.6299787005}
    };
    private static final double[][] TO_LAB = {
        {0.2104542553, 0.7936177850, -0.0040720468},
        {1.9779984951, -2.4285922050, 0.4505937099},
        {0.0259040371, 0.7827717662, -0.8086757660}
    };

    private final String name;
    private final double[][] sees;

    private Eye(String name, double[][] sees) {
        this.name = name;
        this.sees = sees;
    }

    static List<Eye> values() {
        return List.of(USUAL, DEUTERANOPE, PROTANOPE, TRITANOPE);
    }

    @Override
    public String toString() {
        return name;
    }

    double distance(String one, String other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    static double luminance(String colour) {
        double[] light = linear(colour);
        return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
    }

    private double[] lab(String colour) {
        double[] seen = times(sees, linear(colour));
        for (int i = 0; i < 3; i++) seen[i] = Math.clamp(seen[i], 0, 1);
        double[] cones = times(TO_CONES, seen);
        for (int i = 0; i < 3; i++) cones[i] = Math.cbrt(cones[i]);
        return times(TO_LAB, cones);
    }

    private static double[] linear(String colour) {
        double[] light = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = Integer.parseInt(colour, 1 + 2 * i, 3 + 2 * i, 16) / 255.0;
            light[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
        return light;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int row = 0; row < 3; row++)
            for (int column = 0; column < 3; column++) product[row] += matrix[row][column] * vector[column];
        return product;
    }
}
