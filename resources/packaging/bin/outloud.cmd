@echo off
rem The command line: Outloud's own program, told to open no window.
"%~dp0..\..\Outloud.exe" --run=command-line --log-level=3 -- %*
exit /b %ERRORLEVEL%
