/** What users name as the source of a new rig: files and directories of theirs. */
package dev.rigsmith.adapters.fs.source;
