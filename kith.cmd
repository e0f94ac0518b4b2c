@echo off
rem Starts kith; builds it first where that is needed (the first use, or a source newer than the build).
rem JAVA_HOME chooses a Java, else the one on the PATH is used. KITH_JAVA_OPTS adds flags to it, e.g. -Xmx8g.
setlocal
set "ROOT=%~dp0"
set "JAR=%ROOT%sim\target\kith.jar"
set "LOCK=%ROOT%sim\target\building"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
set "FEATURE="
for /f "tokens=3" %%v in ('""%JAVA%" -version 2>&1" ^| findstr /c:" version "') do if not defined FEATURE set "FEATURE=%%~v"
if not defined FEATURE (
  echo kith: needs Java 17 or newer, and there is none: install a JDK, or set JAVA_HOME to one. 1>&2
  exit /b 1
)
for /f "delims=.-+" %%v in ("%FEATURE%") do set "FEATURE=%%v"
if %FEATURE% LSS 17 (
  echo kith: needs Java 17 or newer; found Java %FEATURE%. Set JAVA_HOME to a newer JDK. 1>&2
  exit /b 1
)

call :fresh && goto start
where mvn >nul 2>nul
if errorlevel 1 (
  echo kith: needs Maven 3.8 or newer ^(mvn on the PATH^) to build itself. 1>&2
  exit /b 1
)
if not exist "%ROOT%sim\target" mkdir "%ROOT%sim\target"
set /a WAITED=0

:lock
mkdir "%LOCK%" 2>nul && goto build
if %WAITED% EQU 0 echo kith: another kith is building, waiting for it ... 1>&2
set /a WAITED+=1
if %WAITED% GTR 450 (
  echo kith: gave up after 15 minutes of waiting; if nothing is being built, remove %LOCK% 1>&2
  exit /b 1
)
ping -n 3 127.0.0.1 >nul
goto lock

:build
call :fresh && goto built
echo kith: building (about a minute on the first use) ... 1>&2
if exist "%JAR%" del "%JAR%"
if exist "%ROOT%sim\target\classes\META-INF\kith-model" rmdir /s /q "%ROOT%sim\target\classes\META-INF\kith-model"
pushd "%ROOT%"
call mvn -q -B -DskipTests package >"%ROOT%sim\target\build.log" 2>&1
set "RC=%ERRORLEVEL%"
popd
if not "%RC%"=="0" (
  if exist "%JAR%" del "%JAR%"
  rmdir "%LOCK%"
  echo kith: the build failed: 1>&2
  type "%ROOT%sim\target\build.log" 1>&2
  exit /b 1
)
echo kith: built 1>&2

:built
rmdir "%LOCK%"

:start
"%JAVA%" -Djava.awt.headless=true -XX:+UseParallelGC -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 %KITH_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

rem Succeeds where the jar is there and no source or pom is newer.
:fresh
if not exist "%JAR%" exit /b 1
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath $env:JAR).LastWriteTime; Set-Location -LiteralPath $env:ROOT; $newer = Get-ChildItem -Recurse -File pom.xml, sim/pom.xml, analysis/pom.xml, sim/src/main, analysis/src/main | Where-Object LastWriteTime -gt $built | Select-Object -First 1; if ($newer) { exit 1 }"
exit /b %ERRORLEVEL%
