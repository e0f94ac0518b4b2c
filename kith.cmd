@echo off
rem Starts kith; builds it first where that is needed (the first use, or a source newer than the build).
rem JAVA_HOME chooses a Java, else the one on the PATH is used. KITH_JAVA_OPTS adds flags to it, e.g. -Xmx8g.
rem Where it cannot be built (no Maven, no JDK, a folder that cannot be written), the program built before is started.
rem KITH_NO_BUILD=1 starts that one in any case.
setlocal
set "ROOT=%~dp0"
set "JAR=%ROOT%sim\target\kith.jar"
set "LIB=%ROOT%sim\target\lib"
set "LOCK=%ROOT%sim\target\building"
rem The jars of the build before, while another one is made.
set "EARLIER=%ROOT%sim\target\earlier"

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
if defined KITH_NO_BUILD if exist "%JAR%" goto start
call :hindrance
if not defined HINDRANCE goto build
rem A build that was cut off has left its jars aside.
if not exist "%JAR%" call :putback
if not exist "%JAR%" goto cannot
echo kith: starts the program built before. A source file is newer, but kith cannot be built: %HINDRANCE%. 1>&2
goto start

:cannot
echo kith: cannot be built: %HINDRANCE%. 1>&2
exit /b 1

:build
set /a WAITED=0

:lock
mkdir "%LOCK%" 2>nul && goto locked
if %WAITED% EQU 0 echo kith: another kith is building, waiting for it ... 1>&2
set /a WAITED+=1
if %WAITED% GTR 450 goto tired
ping -n 3 127.0.0.1 >nul
goto lock

:tired
echo kith: gave up after 15 minutes of waiting; if nothing is being built, remove "%LOCK%" 1>&2
exit /b 1

:locked
call :fresh && goto built
echo kith: building (about a minute on the first use) ... 1>&2
if exist "%ROOT%sim\target\classes\META-INF\kith-model" rmdir /s /q "%ROOT%sim\target\classes\META-INF\kith-model"
call :setaside
if errorlevel 1 goto unwritable
pushd "%ROOT%"
call mvn -q -B -DskipTests package >"%ROOT%sim\target\build.log" 2>&1
set "RC=%ERRORLEVEL%"
popd
if not "%RC%"=="0" goto failed
if not exist "%JAR%" goto failed
if exist "%EARLIER%" rmdir /s /q "%EARLIER%"
echo kith: built 1>&2

:built
rmdir "%LOCK%"

:start
rem Java refuses to start with two garbage collectors.
set "COLLECTOR=-XX:+UseParallelGC"
echo %KITH_JAVA_OPTS% %JDK_JAVA_OPTIONS% %JAVA_TOOL_OPTIONS% %_JAVA_OPTIONS% | findstr /r /c:"-XX:+Use[A-Z][A-Za-z0-9]*GC " >nul && set "COLLECTOR="
rem The second number that "mode con" tells is that of the columns, in every language.
set "KITH_LINES="
set "KITH_COLUMNS="
for /f "tokens=2 delims=:" %%n in ('mode con 2^>nul ^| findstr /r /c:":  *[0-9][0-9]*"') do (
  if defined KITH_LINES if not defined KITH_COLUMNS set "KITH_COLUMNS=%%n"
  if not defined KITH_LINES set "KITH_LINES=%%n"
)
"%JAVA%" -Djava.awt.headless=true %COLLECTOR% -Djdk.console=java.base -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dkith.columns=%KITH_COLUMNS%" %KITH_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:failed
call :putback
rmdir "%LOCK%"
echo kith: the build failed: 1>&2
type "%ROOT%sim\target\build.log" 1>&2
if exist "%JAR%" echo kith: KITH_NO_BUILD=1 starts the program as it was built before. 1>&2
exit /b 1

:unwritable
rmdir "%LOCK%"
echo kith: cannot write to "%ROOT%sim\target" 1>&2
exit /b 1

rem Succeeds where the jar is there and no source or pom is newer.
:fresh
if not exist "%JAR%" exit /b 1
if not exist "%LIB%\kith-page-0.1.0.jar" exit /b 1
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath $env:JAR).LastWriteTime; Set-Location -LiteralPath $env:ROOT; $newer = Get-ChildItem -Recurse -File pom.xml, sim/pom.xml, sim/page/pom.xml, analysis/pom.xml, sim/src/main, sim/page/src/main, analysis/src/main | Where-Object LastWriteTime -gt $built | Select-Object -First 1; if ($newer) { exit 1 }"
exit /b %ERRORLEVEL%

rem Sets HINDRANCE to what keeps kith from being built, or to nothing.
:hindrance
set "HINDRANCE="
if not exist "%ROOT%sim\target" mkdir "%ROOT%sim\target" 2>nul
copy /y nul "%ROOT%sim\target\writable" >nul 2>nul
if errorlevel 1 set "HINDRANCE=its folder sim\target cannot be written"
if exist "%ROOT%sim\target\writable" del /q "%ROOT%sim\target\writable"
if defined HINDRANCE exit /b 0
where mvn >nul 2>nul
if errorlevel 1 set "HINDRANCE=Maven is missing, mvn on the PATH, 3.8 or newer"
if defined HINDRANCE exit /b 0
if "%JAVA%"=="java" goto javac
if not exist "%JAVA_HOME%\bin\javac.exe" set "HINDRANCE=the compiler is missing, JAVA_HOME only runs programs, a whole JDK is needed"
exit /b 0

:javac
where javac >nul 2>nul
if errorlevel 1 set "HINDRANCE=the compiler is missing, a whole JDK is needed"
exit /b 0

rem Moves the jars of kith aside, all or none.
:setaside
if exist "%EARLIER%" rmdir /s /q "%EARLIER%"
if exist "%EARLIER%.part" rmdir /s /q "%EARLIER%.part"
mkdir "%EARLIER%.part" || exit /b 1
if not exist "%JAR%" goto aside
copy /y "%JAR%" "%EARLIER%.part" >nul || exit /b 1
if exist "%LIB%\kith-*.jar" copy /y "%LIB%\kith-*.jar" "%EARLIER%.part" >nul || exit /b 1

:aside
ren "%EARLIER%.part" earlier || exit /b 1
if exist "%JAR%" del /q "%JAR%"
if exist "%LIB%\kith-*.jar" del /q "%LIB%\kith-*.jar"
exit /b 0

rem Puts back the jars that were moved aside, in place of what a build that did not end well has left.
:putback
if not exist "%EARLIER%" exit /b 0
if exist "%JAR%" del /q "%JAR%"
if exist "%LIB%\kith-*.jar" del /q "%LIB%\kith-*.jar"
if exist "%EARLIER%\kith-*.jar" copy /y "%EARLIER%\kith-*.jar" "%LIB%" >nul
if exist "%EARLIER%\kith.jar" copy /y "%EARLIER%\kith.jar" "%JAR%" >nul
rmdir /s /q "%EARLIER%"
exit /b 0
