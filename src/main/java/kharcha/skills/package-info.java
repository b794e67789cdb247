/**
 * Skill files for IBM Watson Assistant: dialog skills, actions skills and the OpenAPI files of extensions. Checks any of them
 * against what IBM documents, tries how well the local engine learns one, and writes Kharcha's own.
 *
 * <p>Imports: everything up to understanding.local. May use: the JDK, Jackson.
 */
@NullMarked
package kharcha.skills;

import org.jspecify.annotations.NullMarked;
