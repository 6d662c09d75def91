#!/bin/sh
# After the files of a deb or rpm are there; electron-builder fills in the names.
set -e

app='/opt/${sanitizedProductName}'

# The command line. What another package put there stays.
if [ ! -e '/usr/bin/${executable}' ] || [ -L '/usr/bin/${executable}' ]; then
  ln -sf "$app/resources/bin/outloud" '/usr/bin/${executable}'
fi

# Chromium's sandbox where users may make no namespaces of their own; elsewhere it is not used.
chown root:root "$app/chrome-sandbox"
chmod 4755 "$app/chrome-sandbox"

# Ubuntu 24.04 and later let only programs with a profile make namespaces.
profile='/etc/apparmor.d/${executable}'
if apparmor_status --enabled >/dev/null 2>&1 &&
  apparmor_parser --skip-kernel-load --debug "$app/resources/apparmor-profile" >/dev/null 2>&1; then
  cp -f "$app/resources/apparmor-profile" "$profile"
  if ! { [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; }; then
    apparmor_parser --replace --write-cache --skip-read-cache "$profile" || true
  fi
fi

# Who opens Markdown and outloud:// is read from a cache.
if command -v update-desktop-database >/dev/null; then
  update-desktop-database -q /usr/share/applications || true
fi
if command -v gtk-update-icon-cache >/dev/null; then
  gtk-update-icon-cache -q -t -f /usr/share/icons/hicolor || true
fi
