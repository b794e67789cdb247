/**
 * Skill files for IBM Watson Assistant: dialog skills, actions skills and the OpenAPI files of extensions. Checks any of them
 * against what IBM documents, tries how well the local engine learns one, and writes Kharcha's own.
 *
 * <p>Where to begin: {@code Check} reads each file as a {@code Paper}, tells its {@code Kind}, holds it to a {@code Shape} (which
 * fields, of which type and length) and then to the {@code …Rules} about what one value means to another; every {@code Rule} is
 * listed in one place. {@code Export} makes Kharcha's own files of the shipped dialog and of {@code Extension}; {@code Push} puts them
 * into an assistant; {@code Trial} tries a skill.
 *
 * <p>Imports: everything up to understanding.watson. May use: the JDK, Jackson.
 */
@NullMarked
package kharcha.skills;

import org.jspecify.annotations.NullMarked;
