/**
 * What leaves the house: entries as files behind links, the report as a PDF, and the report of each month by mail.
 *
 * <p>Imports: everything up to api. May use: the JDK, Javalin, commons-csv, fastexcel (in {@link kharcha.files.Workbooks} only),
 * PDFBox and its Graphics2D (in the classes whose names begin with Pdf only).
 */
@NullMarked
package kharcha.files;

import org.jspecify.annotations.NullMarked;
