/** What Rigsmith keeps in files: settings, the registry of rigs and templates, at the places of the XDG standard. */
package dev.rigsmith.adapters.fs;
